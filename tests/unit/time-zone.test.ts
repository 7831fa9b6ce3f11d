import { expect, test } from 'vitest';
import { readCommandLine } from '../../src/cli/options.ts';
import { dayOfSite } from '../../src/cli/today.ts';
import { dayInZone } from '../../src/core/time-zone.ts';
import { contentFolder, sentencesOf } from './content-folder.ts';

const site = (zone: string) =>
  `title: T\ndescription: { en: D., es: D. }\nurl: https://broadside.example\nlanguages: [en, es]\ntimezone: ${zone}\n`;

test.each([
  ['UTC', '2026-11-30T20:31:00Z', '2026-11-30'],
  ['Pacific/Auckland', '2026-11-30T20:31:00Z', '2026-12-01'],
  ['Pacific/Auckland', '2026-11-30T10:59:59Z', '2026-11-30'],
  ['America/Los_Angeles', '2026-12-01T07:59:00Z', '2026-11-30'],
  ['Asia/Kathmandu', '2026-11-30T18:15:00Z', '2026-12-01'],
  ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T21:59:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-10-25'],
])('in %s it is at %s the day %s', (zone, time, day) => {
  expect(dayInZone(new Date(time), zone)).toBe(day);
});

test('the day of a run is the day in the time zone of the site, unless --now says one', async () => {
  const time = new Date('2026-11-30T20:31:00Z');
  const auckland = await contentFolder({ 'site.yaml': site('Pacific/Auckland') });
  expect(dayOfSite(auckland, time)).toBe('2026-12-01');
  expect(dayOfSite(await contentFolder({}), time)).toBe('2026-11-30');
  const { options } = readCommandLine(['--content', auckland, '--now', '2026-11-23']);
  expect(options.now).toBe('2026-11-23');
  expect(readCommandLine(['--content', auckland]).options.now).toBe(dayOfSite(auckland));
});

test.each([
  ['Pacific/Aukland', 'Write a time zone of the IANA database, such as Europe/Berlin.'],
  ['Auckland', 'Did you mean “Pacific/Auckland”?'],
  ['europe/berlin', 'Did you mean “Europe/Berlin”?'],
  ['America/New York', 'Did you mean “America/New_York”?'],
  ['+13:00', 'Write a time zone of the IANA database, such as Europe/Berlin.'],
])('the time zone %s is refused', async (zone, fix) => {
  const [told, ...more] = await sentencesOf({ 'site.yaml': site(`"${zone}"`) });
  expect(more).toEqual([]);
  expect(told).toContain('site.yaml:5:11 bad-value: “timezone” is ');
  expect(told).toContain(fix);
});

test('older names of zones are taken', async () => {
  expect(await sentencesOf({ 'site.yaml': site('Asia/Calcutta') })).toEqual([]);
});
