import { describe, expect, inject, test } from 'vitest';
import { FIXTURE_BASE } from './build.ts';
import { all, attribute, attributes, one, pageAt, textOf, textsOf } from './html.ts';

const site = inject('fixtureSite');
const page = pageAt(site, 'case-studies/water-for-all/');
const stub = pageAt(site, 'case-studies/square/');
const part = (heading: string) => one(page, `section[aria-labelledby=${heading}]`);

describe('the page of a case study shows', () => {
  test('its hashtag as the heading, for the eye and for the ear', () => {
    const heading = one(page, 'h1');
    const [spoken, ...more] = all(heading, '.visually-hidden');
    expect(more).toEqual([]);
    expect(spoken && textOf(spoken)).toBe('#WaterForAllWhoLiveBesideTheRiver');
    expect(textOf(one(heading, 'svg[aria-hidden=true] text'))).toBe(
      '#WaterForAllWhoLiveBesideTheRiver',
    );
    expect(attribute(one(page, 'html'), 'data-ink')).toBe('f5b301');
  });

  test.each([
    ['title', 'Water for all'],
    ['description', 'A case study that fills in every field of the model'],
    ['author', 'By The test desk'],
    ['review', 'reviewed 1 November 2026'],
    ['correction', 'corrected 2 November 2026'],
  ])('its %s in the head', (_field, text) => {
    expect(textOf(one(page, 'header.hero'))).toContain(text);
  });

  test.each([
    ['Began', 'about 2011'],
    ['Ended', 'Oct 2026'],
    ['Where', 'Nigeria and Argentina'],
    ['Reach', 'Multinational'],
    ['Kind', 'Movement'],
    ['Status', 'Dormant'],
  ])('among its facts: %s %s', (label, value) => {
    const facts = all(one(page, 'dl.facts'), 'div').map((fact) => [
      textOf(one(fact, 'dt')),
      textOf(one(fact, 'dd')),
    ]);
    expect(facts).toContainEqual([label, value]);
  });

  test.each([
    ['Issues', 'Environment, Human rights and Digital rights'],
    ['Where', 'Upper Square, Lower Bridge and Harbour'],
    ['Platforms', 'Forums, Telegram and Twitter (X)'],
    ['Also known as', '#WaterForAll The short form'],
    ['Also known as', '#AguaParaTodas'],
  ])('beyond them: %s %s', (label, value) => {
    const rows = all(page, 'dl.record div').flatMap((row) =>
      all(row, 'dd').map((dd) => [textOf(one(row, 'dt')), textOf(dd)]),
    );
    expect(rows).toContainEqual([label, value]);
  });

  test('the language of a hashtag in another one', () => {
    expect(attributes(all(page, 'dl.record bdi'), 'lang')).toEqual(['es']);
  });

  test('its timeline with dates as exact as they are known, for readers and machines', () => {
    const moments = all(part('timeline'), 'li');
    expect(moments.map((moment) => textOf(one(moment, 'time')))).toEqual([
      'about 2011',
      'Jul 2013',
      '15 Oct 2017',
      '2018 (uncertain)',
      '2025',
      '1 Oct 2026',
    ]);
    expect(attributes(all(part('timeline'), 'time'), 'datetime')).toEqual([
      '2011',
      '2013-07',
      '2017-10-15',
      '2018',
      '2025',
      '2026-10-01',
    ]);
    expect(textsOf(moments.flatMap((moment) => all(moment, '.kind')))).toEqual([
      'Origin',
      'Action',
      'Response',
      'Repression',
      'Outcome',
      'Correction',
    ]);
    expect(textsOf(all(part('timeline'), 'h3'))[0]).toBe('The word is said');
    expect(textOf(part('timeline'))).toContain('Somebody says it first.');
  });

  test('each demand with its newest status, of whom, and as of when', () => {
    expect(textsOf(all(part('demands'), 'li'))).toEqual([
      expect.stringMatching(
        /^Mend the pipes.*Reversed.*The water board · Institution.*September 2026/,
      ),
      expect.stringMatching(/^Give the price.*Won.*The two states.*1 October 2026/),
      expect.stringMatching(/^Say thank you.*Not known.*Everyone · Public$/),
    ]);
  });

  test('each outcome with its kind, its status as of a day, and whether the link is shown', () => {
    const outcomes = textsOf(all(part('outcomes'), 'li'));
    expect(outcomes).toEqual([
      expect.stringMatching(/^Feb 2018.*half of the pipes.*Partly won.*2019.*claimed, not shown/),
      expect.stringMatching(/^Feb 2018.*other half breaks.*Reversed.*September 2026.*is shown/),
      expect.stringMatching(/^2025.*price has to be given.*Won.*1 October 2026.*is shown/),
    ]);
    expect(outcomes[0]).toContain('Policy');
    expect(outcomes[2]).toContain('Court');
  });

  test('each figure with who counted it, when, and how far counts run apart', () => {
    const text = textOf(part('figures'));
    expect(text).toMatch(/12 thousand buckets carried in one week/);
    expect(text).toContain('Counts run from 11,400 to 12,600.');
    expect(text).toMatch(/The counting house, October 2026/);
    expect(text).toMatch(/90 people on the bridge.*The neighbours/);
  });

  test('each tactic with how it was used here, and its number in Sharp', () => {
    expect(textsOf(all(part('tactics'), 'li'))).toEqual([
      expect.stringMatching(/Testimony by hashtag.*digital.*Each posted the bucket/),
      expect.stringMatching(/Sit-in or occupation.*Sharp 162, 173.*held for a week/),
      expect.stringMatching(/Lobbying and litigation.*Sharp 13, 15.*asked for the price/),
    ]);
  });

  test('who is known for it, and as what', () => {
    expect(textsOf(all(part('people'), 'li'))).toEqual([
      expect.stringMatching(/The Bucket Club.*Organisation.*Called for the first day/),
      expect.stringMatching(/Neighbours of the bridge.*Community.*Kept the count/),
      expect.stringMatching(/A. Sample.*Spoke on the bridge/),
    ]);
  });

  test('its sources, numbered as a reader meets them, with what is known of each', () => {
    const sources = all(one(page, 'ol.sources'), 'li');
    expect(attributes(sources, 'id')).toEqual([
      'source-diary',
      'source-count',
      'source-ruling',
      'source-paper',
    ]);
    expect(textsOf(sources)).toEqual([
      expect.stringMatching(/^1.*A diary.*20 July 2013.*Primary source.*opened 19 November 2026/),
      expect.stringMatching(/^2.*The counting house, October 2026.*could not open.*Archived copy/),
      expect.stringMatching(/^3.*Fallo.*2025.*Court.*in Spanish/),
      expect.stringMatching(/^4.*The paper of the day.*The paper.*News/),
    ]);
    expect(attributes(all(one(page, 'ol.sources'), 'a'), 'href')).toContain(
      'https://archive.example/count',
    );
  });

  test('behind every fact the numbers of its sources, which lead to them', () => {
    for (const heading of ['timeline', 'outcomes', 'people']) {
      for (const item of all(part(heading), 'li')) {
        const refs = all(item, '.refs a');
        expect(refs.length, textOf(item)).toBeGreaterThan(0);
        for (const ref of refs) {
          const target = one(page, attribute(ref, 'href') ?? '');
          expect(textOf(one(target, 'b'))).toBe(textOf(ref));
        }
      }
    }
    expect(all(part('figures'), '.refs a')).toHaveLength(2);
  });

  test('how complete it is, what can be done, what was corrected, and its own licence', () => {
    expect(textOf(one(page, 'aside[aria-labelledby=completeness]'))).toMatch(
      /complete, as far as we know.*1 November 2026/,
    );
    expect(textOf(part('actions'))).toMatch(/Sign for the last pipe.*24 December 2026/);
    expect(textOf(part('updates'))).toMatch(/2 November 2026.*Correction.*13 thousand/);
    expect(textOf(one(page, '.colophon'))).toContain('CC0');
    expect(attribute(one(page, '.colophon a.edit'), 'href')).toBe(
      'https://code.example/press/edit/main/content/case-studies/water-for-all.mdx',
    );
  });

  test('its content note before the text, a way past it, and a way to leave', () => {
    const note = one(page, 'aside.content-note');
    expect(textOf(note)).toMatch(/domestic abuse.*One sentence says what is not described/);
    expect(attributes(all(note, 'a'), 'href')).toEqual(['#after-text']);
    expect(one(page, '#after-text')).toBeDefined();
    expect(attribute(one(page, 'quick-exit a.leave'), 'href')).toBe('https://www.bbc.com/weather');
    expect(textsOf(all(stub, 'a.leave'))).toEqual([]);
  });

  test('related cases with how it stands to them', () => {
    const related = all(part('related'), 'li');
    expect(
      attributes(
        related.flatMap((item) => all(item, 'h3 a')),
        'href',
      ),
    ).toEqual([`${FIXTURE_BASE}case-studies/square/`, `${FIXTURE_BASE}case-studies/here/`]);
    expect(textsOf(related)).toEqual([
      expect.stringMatching(/#Q.*Part of it.*lent its name/),
      expect.stringMatching(/See also/),
    ]);
    expect(attributes(related, 'data-ink')).toEqual(['fff200', '4a0a77']);
  });

  test('the posts about it, the newest first', () => {
    const posts = all(page, 'section.related ul.further h3 a');
    expect(attributes(posts, 'href')).toEqual([
      `${FIXTURE_BASE}posts/every-component/`,
      `${FIXTURE_BASE}posts/in-the-open/`,
    ]);
  });
});

test('a stub shows no empty part', () => {
  for (const heading of ['demands', 'outcomes', 'figures', 'tactics', 'people', 'updates']) {
    expect(textsOf(all(stub, `#${heading}`)), heading).toEqual([]);
  }
  expect(textsOf(all(stub, 'aside.content-note'))).toEqual([]);
  expect(textOf(one(stub, 'aside[aria-labelledby=completeness]'))).toContain('stub');
});

test('a post takes the ink of its movement, else that of its topic', () => {
  const ink = (address: string) => attribute(one(pageAt(site, address), 'html'), 'data-ink');
  expect(ink('posts/every-component/')).toBe('f5b301');
  expect(ink('posts/with-care/')).toBe('1f48c7');
  expect(ink('posts/same-day-a/')).toBe('c8201a');
  expect(ink('es/posts/every-component/')).toBe('f5b301');
});
