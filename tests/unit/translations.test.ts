import { describe, expect, test } from 'vitest';
import type { EntryFile } from '../../src/check/entry.ts';
import type { EntryCollection } from '../../src/core/urls.ts';
import {
  contentFolder,
  type Files,
  post,
  problemsOf,
  readFolder,
  sentencesOf,
  study,
} from './content-folder.ts';

const ORIGINAL = {
  hashtag: 'WaterForAll',
  timeline: `
  - { date: 2006, title: The word, text: Somebody says it., kind: origin, sources: [pew] }
  - { date: 2013-07, title: The square, kind: action, sources: [pew] }
  - { date: 2013-07, title: The bridge, kind: action, sources: [pew] }`,
  people: '\n  - { name: The "Bucket" Club, role: Called for it, type: organisation, source: pew }',
  related: '\n  - { case: b, relation: see-also, note: Much the same. }',
  aliases: '\n  - { tag: Water }',
};

const WORDS = {
  title: 'Agua',
  description: 'Qué es.',
  translated: '2026-11-01',
  demands: '{ law: { text: Una ley, target: El Congreso } }',
  tactics: '{ hashtag-testimony: La gente contó. }',
  people: '{ \'The "Bucket" Club\': Llamó }',
  figures: '{ 12 million: { value: 12 millones, label: mensajes } }',
  timeline: `
  2006: { title: La palabra, text: Alguien la dice. }
  2013-07: [La plaza, El puente]`,
  outcomes: '{ 2018: Aprobada. }',
  related: '{ b: Casi lo mismo. }',
};

const translation = (words: Readonly<Record<string, string | undefined>> = {}, body = 'Texto.\n') =>
  frontmatter({ ...WORDS, ...words }, body);

const files = (words = {}, original = {}): Files => ({
  'case-studies/a.mdx': study({ ...ORIGINAL, ...original }),
  'case-studies/b.mdx': study({ hashtag: 'B' }),
  'case-studies/a.es.mdx': translation(words),
});

describe('a translation of a case study', () => {
  test('says words, and everything else is the original’s', async () => {
    const { frontmatter: found } = await spanish('case-studies', files());
    expect(found).toMatchObject({
      title: 'Agua',
      hashtag: 'WaterForAll',
      started: '2006',
      reviewed: '2026-11-01',
      authors: ['desk'],
      demands: [{ id: 'law', text: 'Una ley', target: 'El Congreso', targetType: 'state' }],
      tactics: [{ id: 'hashtag-testimony', note: 'La gente contó.' }],
      people: [{ name: 'The “Bucket” Club', role: 'Llamó', source: 'pew' }],
      figures: [{ value: '12 millones', label: 'mensajes', countedBy: 'Facebook', key: true }],
      timeline: [
        { date: '2006', title: 'La palabra', text: 'Alguien la dice.', kind: 'origin' },
        { date: '2013-07', title: 'La plaza', sources: ['pew'] },
        { date: '2013-07', title: 'El puente', sources: ['pew'] },
      ],
      outcomes: [{ date: '2018', text: 'Aprobada.', status: 'met', demand: 'law' }],
      related: [{ case: 'b', relation: 'see-also', note: 'Casi lo mismo.' }],
    });
  });

  test('has no problem', async () => {
    expect(await problemsOf(files())).toEqual([]);
  });

  test('with a hashtag of its own is found by the original’s too', async () => {
    const { frontmatter: found } = await spanish('case-studies', files({ hashtag: 'AguaYa' }));
    expect(found.hashtag).toBe('AguaYa');
    expect(found.aliases).toEqual([{ tag: 'WaterForAll', lang: 'en' }, { tag: 'Water' }]);
  });

  test('shows the original’s words where it has none, and knows which', async () => {
    const words = { tactics: undefined, timeline: '{ 2006: La palabra, 2013-07: La plaza }' };
    const { frontmatter: found, translation: facts } = await spanish('case-studies', files(words));
    expect(found.timeline.map(({ title, text }) => [title, text])).toEqual([
      ['La palabra', 'Somebody says it.'],
      ['La plaza', undefined],
      ['The bridge', undefined],
    ]);
    expect(facts?.untranslated.toSorted()).toEqual([
      'People told.',
      'Somebody says it.',
      'The bridge',
    ]);
    expect(await problemsOf(files(words))).toEqual([
      'warning case-studies/a.es.mdx:2:1 translation-missing',
      'warning case-studies/a.es.mdx:8:1 translation-missing',
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'words for a moment that the original does not have',
      { timeline: '{ 2006: { title: A, text: B }, 2013-07: [C, D], 2013-08: E }' },
      'case-studies/a.es.mdx:9:59 translation-unknown: The original has no “2013-08” in “timeline”. Did you mean “2013-07”?',
    ],
    [
      'more moments of one date than the original',
      { timeline: '{ 2006: { title: A, text: B }, 2013-07: [C, D, E] }' },
      'case-studies/a.es.mdx:9:42 translation-surplus: The original has fewer by “2013-07” in “timeline” than stand here. Compare with case-studies/a.mdx, and take away what it does not have.',
    ],
    [
      'a number that the original has corrected',
      { figures: '{ 11 million: { value: 11 millones, label: mensajes } }' },
      'case-studies/a.es.mdx:8:12 translation-unknown: The original has no “11 million” in “figures”. Did you mean “12 million”?',
    ],
    [
      'a date',
      { started: '2006' },
      'case-studies/a.es.mdx:14:1 unknown-key: “started” is not a key of a translation of a case study. Take it away: the original says it for every language.',
    ],
    [
      'a key of a moment that there is not',
      { timeline: '{ 2006: { titel: A }, 2013-07: [C, D] }' },
      'case-studies/a.es.mdx:9:21 unknown-key: “titel” is not a key of “timeline.2006”. Did you mean “title”?',
    ],
  ])('may not say %s', async (_what, words, sentence) => {
    expect(await sentencesOf(files(words))).toContain(sentence);
  });

  test('of nothing says so', async () => {
    const alone = { 'case-studies/aa.mdx': study(), 'case-studies/a.es.mdx': translation() };
    expect(await sentencesOf(alone)).toEqual([
      'case-studies/a.es.mdx:1:1 original-missing: This is written as a translation, and there is no case-studies/a to translate. Did you mean “aa.es”?',
    ]);
  });

  test('may be the only one, and then says everything', async () => {
    expect(await problemsOf({ 'case-studies/a.es.mdx': study() })).toEqual([]);
  });

  test.each([
    ['2026-11-01', '2026-11-01', false],
    ['2026-11-02', '2026-11-01', true],
    ['2026-10-30', '2026-11-01', false],
  ])('of an original reviewed on %s, brought up on %s: older is %s', async (day, own, older) => {
    const { translation: facts } = await spanish(
      'case-studies',
      files({ translated: own }, { reviewed: day }),
    );
    expect(facts).toMatchObject({ from: 'en', isOlder: older });
  });
});

describe('a translation of a post', () => {
  const source =
    '{ title: T, url: "https://p.example/", type: news, date: 2026, accessed: 2026-11-01 }';
  const original = post(
    {
      topics: '[hashtags]',
      contentNotes: '[killing]',
      sources: `{ pew: ${source}, other: ${source} }`,
      updates: '[{ date: 2026-11-05, kind: correction, text: It was 12. }]',
      updated: '2026-11-05',
      aliases: '[/old/]',
    },
    'A.<Cite source="pew" /> B.<Cite source="other" />\n',
  );
  const words = { title: 'T', description: 'D.', updates: '{ 2026-11-05: Eran 12. }' };
  const pair = (
    own: Readonly<Record<string, string>> = {},
    body = 'A.<Cite source="pew" />\n',
  ) => ({
    'posts/a.mdx': original,
    'posts/a.es.mdx': frontmatter({ ...words, ...own }, body),
  });

  test('needs a title and a description; the sources are those that it cites', async () => {
    const { frontmatter: found } = await spanish('posts', pair());
    expect(found).toMatchObject({
      date: '2026-11-01',
      authors: ['desk'],
      topics: ['hashtags'],
      contentNotes: ['killing'],
      updates: [{ date: '2026-11-05', kind: 'correction', text: 'Eran 12.' }],
      aliases: [],
    });
    expect(Object.keys(found.sources)).toEqual(['pew']);
    expect(await problemsOf(pair())).toEqual([]);
  });

  test('without a day of its own is older than an original that was updated', async () => {
    expect((await spanish('posts', pair())).translation?.isOlder).toBe(true);
    const { translation: facts, frontmatter: found } = await spanish(
      'posts',
      pair({ translated: '2026-11-06' }),
    );
    expect(facts?.isOlder).toBe(false);
    expect(found.updated).toBe('2026-11-05');
  });

  test('may have corrections of its own', async () => {
    const { frontmatter: found } = await spanish(
      'posts',
      pair({ updates: '{ 2026-11-05: Eran 12., 2026-11-07: { kind: correction, text: Ay. } }' }),
    );
    expect(found.updates.map(({ date, text }) => [date, text])).toEqual([
      ['2026-11-05', 'Eran 12.'],
      ['2026-11-07', 'Ay.'],
    ]);
  });

  test('may have an address of its own, and links to it are right', async () => {
    const link = '[x](/es/posts/la-a/)\n';
    expect((await spanish('posts', pair({ slug: 'la-a' }))).segment).toBe('la-a');
    expect(await problemsOf(pair({ slug: 'la-a' }, link))).toEqual([]);
    expect(await problemsOf(pair({}, link))).toEqual(['posts/a.es.mdx:7:1 broken-link']);
  });

  test('is not shown where its original is a draft or scheduled', async () => {
    for (const hidden of [post({ draft: 'true' }), post({ date: '2027-01-01' })]) {
      const folder = await contentFolder({
        ...pair(),
        'posts/a.mdx': hidden,
        'posts/c.mdx': post(),
      });
      const { entries } = await readFolder(folder);
      expect(entries.map(({ file }) => file.split('/').at(-1))).toEqual(['c.mdx']);
    }
  });
});

async function spanish<C extends EntryCollection>(
  collection: C,
  content: Files,
): Promise<EntryFile<C>> {
  const { entries } = await readFolder(await contentFolder(content));
  const found = entries
    .filter((entry): entry is EntryFile<C> => entry.collection === collection)
    .find(({ lang }) => lang === 'es');
  if (found === undefined) throw new Error('There is no Spanish entry.');
  return found;
}

function frontmatter(lines: Readonly<Record<string, string | undefined>>, body: string): string {
  const written = Object.entries(lines).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${written.join('\n')}\n---\n\n${body}`;
}
