import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { changesBetween, nextChange } from '../../src/publishing/due.ts';
import { runDue } from '../../src/publishing/due-command.ts';
import { addFiles, contentFolder, type Files, post, readFolder } from './content-folder.ts';

const action = (starts: string, expires: string) =>
  `[{ type: petition, label: Sign, url: "https://a.example/", starts: ${starts}, expires: ${expires} }]`;

const FILES: Files = {
  'posts/old.mdx': post({ date: '2026-11-01', actions: action('2026-11-10', '2026-11-20') }),
  'posts/soon.mdx': post({ date: '2026-11-25' }),
  'posts/draft.mdx': post({ date: '2026-11-24', draft: 'true' }),
  'posts/far.mdx': post({ date: '2027-01-01', actions: action('2026-12-01', '2026-12-02') }),
};

async function reading() {
  return readFolder(await contentFolder(FILES), { drafts: true });
}

describe('between two days', () => {
  test.each([
    ['2026-11-23', '2026-11-24', []],
    ['2026-11-23', '2026-11-25', ['soon It appears.']],
    ['2026-11-25', '2026-11-26', []],
    ['2026-11-09', '2026-11-10', ['old “Sign” opens.']],
    ['2026-11-19', '2026-11-20', []],
    ['2026-11-20', '2026-11-21', ['old “Sign” is over.']],
    ['2026-11-05', '2026-11-22', []],
    ['2026-11-20', '2027-02-01', ['far It appears.', 'old “Sign” is over.', 'soon It appears.']],
    ['2026-11-25', '2026-11-23', ['soon It is gone.']],
  ])('%s and %s, this is due: %j', async (since, today, expected) => {
    const changes = changesBetween(await reading(), since, today);
    expect(changes.map(({ file, what }) => `${path.basename(file, '.mdx')} ${what}`)).toEqual(
      expected,
    );
  });
});

test.each([
  ['2026-11-01', '2026-11-10'],
  ['2026-11-10', '2026-11-21'],
  ['2026-11-21', '2026-11-25'],
  ['2026-11-25', '2027-01-01'],
  ['2027-01-01', undefined],
])('after %s the next change is on %s', async (today, next) => {
  expect(nextChange(await reading(), today)).toBe(next);
});

describe('npm run due', () => {
  async function due(...args: readonly string[]) {
    const folder = await contentFolder(FILES);
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const status = await runDue(['--content', folder, '--out', path.join(folder, 'd'), ...args]);
    const said = [...log.mock.calls, ...error.mock.calls].flat().join('\n');
    vi.restoreAllMocks();
    return { status, said };
  }

  test.each([
    [['--since', '2026-11-23', '--now', '2026-11-25'], 0, 'soon.mdx: It appears.'],
    [['--since', '2026-11-22', '--now', '2026-11-23'], 3, 'the next change is on 2026-11-25.'],
    [['--now', '2026-11-23'], 0, 'There is no site'],
    [['--since', '2026-02-30'], 2, '--since 2026-02-30 is not a day'],
  ])('%j ends with %i: %s', async (args, status, sentence) => {
    const told = await due(...args);
    expect(told.status).toBe(status);
    expect(told.said).toContain(sentence);
  });

  test('counts from the day of the last build, where none is given', async () => {
    const folder = await contentFolder({});
    await addFiles(folder, { 'out/manifest.json': '{}' });
    const day = new Date('2026-11-24T12:00:00Z');
    await utimes(path.join(folder, 'out/manifest.json'), day, day);
    expect(await due('--out', path.join(folder, 'out'), '--now', '2026-11-25')).toMatchObject({
      status: 0,
    });
    expect(await due('--out', path.join(folder, 'out'), '--now', '2026-11-24')).toMatchObject({
      status: 3,
    });
  });

  test('ends with 1 where the content could not be built', async () => {
    const folder = await contentFolder({ 'posts/a.mdx': 'No frontmatter.\n' });
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await runDue(['--content', folder, '--since', '2026-11-23'])).toBe(1);
    vi.restoreAllMocks();
  });
});
