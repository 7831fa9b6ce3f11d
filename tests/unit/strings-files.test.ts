import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EntryCache } from '../../src/check/entries.ts';
import { readContent } from '../../src/check/read.ts';
import { wordingOf } from '../../src/domain/writing.ts';
import { en } from '../../src/strings/en.ts';
import { wordsIn } from '../../src/strings/words.ts';
import {
  addFiles,
  contentFolder,
  type Files,
  post,
  readFolder,
  sentencesOf,
} from './content-folder.ts';

// Klingon will have to wait: the interface has no words in it.
const SITE =
  'title: T\nurl: https://broadside.example\nlanguages: [en, pl, tlh]\ndescription: { en: D., pl: D., tlh: D. }\n';

const NOTED = 'A.[^1]\n\n[^1]: B.\n';

const strings = (lang: string, lines: string): Files => ({
  'site.yaml': SITE,
  'topics.yaml': undefined,
  [`strings/${lang}.yaml`]: `${lines}\n`,
});

/** But for what is said of a language as a whole. */
async function faultsOf(files: Files) {
  const sentences = await sentencesOf(files);
  return sentences.filter((sentence) => !sentence.includes(' strings-missing: '));
}

async function wordsOf(files: Files, lang: string) {
  const { site, strings } = await readFolder(await contentFolder(files));
  return wordsIn(lang, wordingOf(site, strings));
}

describe('a site’s own words for the interface', () => {
  test('stand in the place of the built-in ones, and only in their language', async () => {
    const files = strings('en', 'site.search: Find');
    const english = await wordsOf(files, 'en');
    expect([english.t('site.search'), english.t('site.posts')]).toEqual(['Find', 'Posts']);
    expect((await wordsOf(files, 'tlh')).t('site.search')).toBe('Search');
    expect((await wordsOf({}, 'en')).t('site.search')).toBe('Search');
  });

  test('are counted by the rules of their language, and the English ones by those of English', async () => {
    const posts =
      'list.posts: { one: "{count} wpis", few: "{count} wpisy", many: "{count} wpisów", other: "{count} wpisu" }';
    const { t } = await wordsOf(strings('pl', posts), 'pl');
    expect([1, 2, 5].map((count) => t('list.posts', { count }))).toEqual([
      '1 wpis',
      '2 wpisy',
      '5 wpisów',
    ]);
    expect(t('list.cases', { count: 2 })).toBe('2 case studies');
  });

  test('are read anew by whoever remembers the texts that print them', async () => {
    const files = { ...strings('en', 'body.footnotes: Below'), 'posts/a.mdx': post({}, NOTED) };
    const folder = await contentFolder(files);
    const options = {
      content: folder,
      now: '2026-11-23',
      drafts: false,
      site: undefined,
      base: '/',
    };
    const cache: EntryCache = new Map();
    await readContent(options, cache);
    await addFiles(folder, strings('en', 'body.footnotes: Under the text'));
    const second = await readContent(options, cache);
    expect(JSON.stringify(second.entries[0]?.body.body)).toContain('Under the text');
  });

  test('are in texts that print some of their own', async () => {
    const files = {
      ...strings('en', 'body.footnotes: Below'),
      'posts/a.mdx': post({}, NOTED),
    };
    const { entries } = await readFolder(await contentFolder(files));
    expect(JSON.stringify(entries[0]?.body.body)).toContain('Below');
  });

  test.each<[string, string, string]>([
    [
      'a text that there is not',
      'site.serch: Find',
      'strings/pl.yaml:1:1 unknown-key: “site.serch” is no text of the interface. Did you mean “site.search”?',
    ],
    [
      'a hole that nothing fills',
      'entry.updated: "{day}, {date}"',
      'strings/pl.yaml:1:16 strings-placeholder: “entry.updated” has {day}, which nothing fills in. Use {date}, each as it is.',
    ],
    [
      'a hole that was lost',
      'entry.updated: zmieniono',
      'strings/pl.yaml:1:16 strings-placeholder: “entry.updated” lacks {date}. Use {date}, each as it is.',
    ],
    [
      'a plural that the language does not have',
      'list.posts: { two: "{count} wpisy", other: "{count} wpisu" }',
      'strings/pl.yaml:1:20 bad-value: “pl” has no plural “two”, as “list.posts” has it. Use one, few, many, other.',
    ],
    [
      'no form for the other numbers',
      'list.posts: { one: jeden wpis }',
      'strings/pl.yaml:1:13 missing-key: “list.posts.other” is missing. Write the form for all numbers that have none of their own.',
    ],
    [
      'forms of what counts nothing',
      'site.search: { one: Szukaj, other: Szukaj }',
      'strings/pl.yaml:1:14 bad-value: “site.search” counts nothing, and has several forms here. Write one text.',
    ],
    [
      'a list',
      'site.search: [a]',
      'strings/pl.yaml:1:14 bad-value: “site.search” is no text. Write it in quotes.',
    ],
    [
      'nothing',
      'site.search: ""',
      'strings/pl.yaml:1:14 bad-value: “site.search” is empty. Write some text.',
    ],
  ])('may not have %s', async (_what, lines, sentence) => {
    expect(await faultsOf(strings('pl', lines))).toEqual([sentence]);
  });

  test('have all that is wrong with them told at once', async () => {
    const lines = `list.posts: { two: "{number} wpisy", few: [], one: "" }
entry.updated: { other: "{day}" }`;
    const found = await faultsOf(strings('pl', lines));
    expect(
      found.map((sentence) => sentence.replace(/^strings\/pl.yaml:| (?:Use|Write) .*/g, '')),
    ).toEqual([
      '1:13 missing-key: “list.posts.other” is missing.',
      '1:20 bad-value: “pl” has no plural “two”, as “list.posts” has it.',
      '1:20 strings-placeholder: “list.posts” has {number}, which nothing fills in.',
      '1:43 bad-value: “list.posts” is no text.',
      '1:52 bad-value: “list.posts” is empty.',
      '2:16 bad-value: “entry.updated” counts nothing, and has several forms here.',
      '2:25 strings-placeholder: “entry.updated” has {day}, which nothing fills in.',
      '2:25 strings-placeholder: “entry.updated” lacks {date}.',
    ]);
  });

  test('are of a language of the site', async () => {
    expect(await faultsOf(strings('de', 'site.search: Suche'))).toEqual([
      'strings/de.yaml:1:1 unknown-language: The file’s name says that it is in “de”. Add it to languages in site.yaml, or use one of en, pl, tlh.',
    ]);
  });

  test('are written as the README shows it', async () => {
    const blocks = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8')
      .matchAll(/^ *```yaml\n([\s\S]*?)^ *```/gm)
      .map(([, block = '']) => block.replace(/^ {2}/gm, ''))
      .toArray();
    const lines = blocks.find((block) => block.includes('site.search:')) ?? '';
    const { t } = await wordsOf(strings('pl', lines), 'pl');
    expect(await faultsOf(strings('pl', lines))).toEqual([]);
    expect([t('site.search'), t('list.posts', { count: 2 })]).toEqual(['Szukaj', '2 wpisy']);
  });

  test('may leave one out that names its number', async () => {
    const forms = 'list.posts: { one: jeden wpis, other: "{count} wpisu" }';
    expect(await faultsOf(strings('pl', forms))).toEqual([]);
  });
});

describe('a language that the interface does not speak', () => {
  const missing = async (files: Files) => {
    const folder = await contentFolder({ 'topics.yaml': undefined, ...files });
    const { problems } = await readFolder(folder);
    return problems.map(({ file, code, severity, what, fix }) => ({
      file: file.split('/').at(-1),
      code,
      severity,
      count: Number(/^\d+/.exec(what)?.[0]),
      lang: /“(\w+)”/.exec(what)?.[1],
      names: fix.includes('site.skip'),
    }));
  };
  const all = Object.keys(en).length;
  const warning = { code: 'strings-missing', severity: 'warning', lang: 'tlh', names: true };

  test('is told of once, and what it has counts', async () => {
    const site = SITE.replaceAll(/pl(: D\.)?, /g, '');
    expect(await missing({ 'site.yaml': site })).toEqual([
      { ...warning, file: 'site.yaml', count: all },
    ]);
    expect(await missing({ 'site.yaml': site, 'strings/tlh.yaml': 'site.search: nej\n' })).toEqual([
      { ...warning, file: 'tlh.yaml', count: all - 1 },
    ]);
  });

  test('is none that is built in, whole or by its region', async () => {
    const site = SITE.replace('[en, pl, tlh]', '[en, en-GB]').replace('pl:', 'en-GB:');
    expect(await missing({ 'site.yaml': site })).toEqual([]);
  });
});

test.each<[string, Files, string[]]>([
  [
    'a table that lacks a language',
    { 'topics.yaml': 'hashtags:\n  title: { en: Hashtags }\n  description: { en: A, es: B }\n' },
    [
      'topics.yaml:2:3 text-untranslated: “hashtags.title” is not in es: readers see it in another language. Add “es: …”.',
    ],
  ],
  [
    'a text that is the same for all',
    { 'authors/desk.yaml': 'name: The desk\nbio: We write.\n' },
    [
      'authors/desk.yaml:2:6 text-untranslated: “bio” is the same for readers of en, es. Write one for each: { en: …, es: … }.',
    ],
  ],
  [
    'the links of the site',
    {
      'site.yaml':
        'title: { en: T }\ndescription: D.\nurl: https://a.example\nlanguages: [en, es]\nnavigation: [{ label: Home, href: / }]\n',
    },
    [
      'site.yaml:1:1 text-untranslated: “title” is not in es: readers see it in another language. Add “es: …”.',
      'site.yaml:2:14 text-untranslated: “description” is the same for readers of en, es. Write one for each: { en: …, es: … }.',
      'site.yaml:5:23 text-untranslated: “navigation.0.label” is the same for readers of en, es. Write one for each: { en: …, es: … }.',
    ],
  ],
  ['nothing where each has its own, and one name for all', {}, []],
])('of the texts of the site, the check names %s', async (_what, files, sentences) => {
  expect(await sentencesOf(files)).toEqual(sentences);
});

describe('digits and calendar', () => {
  const written = async (lines: string, lang: string) => {
    const { site } = await readFolder(await contentFolder({ 'site.yaml': `${SITE}${lines}\n` }));
    const words = wordsIn(lang, wordingOf(site, {}));
    return [words.date('2022-09-16'), words.number(1234), words.digits('2022–3')];
  };

  test('are 0 to 9 and the Gregorian unless the site says otherwise', async () => {
    expect(await written('', 'fa')).toEqual(['16 سپتامبر 2022', '1,234', '2022–3']);
    expect(await written('digits: { ar: arab }', 'fa')).toEqual(await written('', 'fa'));
  });

  test.each([
    ['digits: { fa: arabext }', 'fa', ['۱۶ سپتامبر ۲۰۲۲', '۱٬۲۳۴', '۲۰۲۲–۳']],
    ['calendar: { fa: persian }', 'fa', ['25 شهریور 1401', '1,234', '2022–3']],
    [
      'digits: { fa: arabext }\ncalendar: { fa: persian }',
      'fa',
      ['۲۵ شهریور ۱۴۰۱', '۱٬۲۳۴', '۲۰۲۲–۳'],
    ],
    ['digits: { ar: arab }', 'ar', ['١٦ سبتمبر ٢٠٢٢', '١٬٢٣٤', '٢٠٢٢–٣']],
  ])('%s', async (lines, lang, expected) => {
    expect(await written(lines, lang)).toEqual(expected);
  });

  test('of another calendar are for days alone: what is vaguer stays Gregorian, and says so', () => {
    const { date, years } = wordsIn('fa', {
      strings: {},
      digits: { fa: 'arabext' },
      calendar: { fa: 'persian' },
    });
    expect([date('2022-09'), date('2022')]).toEqual(['سپتامبر ۲۰۲۲ م.', '۲۰۲۲ م.']);
    expect(years('2022-09-16', undefined, false)).toBe('۱۴۰۱–');
    expect(years('2022', '2024', true)).toBe('۲۰۲۲–۲۰۲۴');
  });

  test('are some that there are', async () => {
    const files = { 'site.yaml': `${SITE}digits: { fa: persian }\n` };
    expect((await faultsOf(files))[0]).toContain('site.yaml:5:15 bad-value');
  });
});
