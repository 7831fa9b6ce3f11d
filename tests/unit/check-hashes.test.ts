import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { placeAt } from '../../src/core/places.ts';
import { quoteHashes, withQuotedHashes } from '../../src/check/unquoted-hashes.ts';
import { page, post, sentencesOf, study } from './content-folder.ts';

function found(yaml: string) {
  const problems: string[] = [];
  const text = withQuotedHashes(
    yaml,
    (offset) => placeAt(yaml, offset),
    ({ line, column }, { what, fix }) => problems.push(`${line}:${column} ${what} ${fix}`),
  );
  return { problems, value: load(text, { schema: CORE_SCHEMA }) };
}

describe('a word that begins with # and has no quotes', () => {
  test.each<[string, string, unknown]>([
    ['in a text', 'a: Why #Tag won\n', { a: 'Why #Tag won' }],
    ['as the whole text', 'a: #Tag\nb: c\n', { a: '#Tag', b: 'c' }],
    ['on the line below its key', 'a:\n  #Tag\nb: c\n', { a: '#Tag', b: 'c' }],
    ['behind a tab', 'a: b\t#c\n', { a: 'b\t#c' }],
    ['as a number', 'a: We are #1\n', { a: 'We are #1' }],
    ['in Arabic', 'a: عن #أنا_أيضا\n', { a: 'عن #أنا_أيضا' }],
    ['in items', 'a:\n  - #b\n  - c #d\n', { a: ['#b', 'c #d'] }],
    ['in items as far in as their key', 'a:\n- #b\n- c #d\ne: f\n', { a: ['#b', 'c #d'], e: 'f' }],
    ['in brackets', 'a: [#b, c #d, e]\n', { a: ['#b', 'c #d', 'e'] }],
    ['in braces', 'a: { b: #c, d: e #f }\n', { a: { b: '#c', d: 'e #f' } }],
    ['in an item with keys', '- a: #x\n  b: y #z\n', [{ a: '#x', b: 'y #z' }]],
    ['in a key', 'a #k: v\nb: c\n', { 'a #k': 'v', b: 'c' }],
    ['behind a text in quotes', 'a: "b" #c\n', { a: 'b #c' }],
    ['behind single quotes', "a: 'it''s' #c\n", { a: "it's #c" }],
    ['with quotes before it', 'a: She said "no" #c\n', { a: 'She said "no" #c' }],
    ['with an apostrophe and quotes', `a: It's "no" #c\n`, { a: `It's "no" #c` }],
    ['with a backslash', String.raw`a: b\c #d`, { a: String.raw`b\c #d` }],
    ['in a text of several lines', 'a: The\n  #b c\n  d\ne: f\n', { a: 'The #b c d', e: 'f' }],
    ['before more lines', 'a: The #b\n  c\n  d #e\nf: g\n', { a: 'The #b c d #e', f: 'g' }],
    ['before a real comment', 'a: b #c # d\n', { a: 'b #c' }],
    ['where a colon is in the text', 'a: b: c #d\n', { a: 'b: c #d' }],
    ['as a colour', 'a: #c8201a\n', { a: '#c8201a' }],
  ])('%s is told, and read as it was meant', (_, yaml, value) => {
    const { problems, value: read } = found(yaml);
    expect(problems.length).toBeGreaterThan(0);
    expect(read).toEqual(value);
    expect(quoteHashes(quoteHashes(yaml))).toBe(quoteHashes(yaml));
  });

  test.each([
    'a: b # c\n',
    '# a\nb: c\n',
    '#a: b\nc: d\n',
    'a:\n  #b: c\n  d: e\n',
    'a:\n  - b\n  #- c\n  - d\n',
    'a: [\n  #b,\n  c ]\n',
    'a: #these\n  b: c\n',
    'a: "b #c"\nd: \'e #f\'\n',
    'a: |\n  b #c\n  #d\n',
    'a: >- # b\n  c #d\n',
    'a: b#c\n',
    'a: b #\nc: ##\n',
  ])('is none in %j', (yaml) => {
    expect(found(yaml).problems).toEqual([]);
    expect(quoteHashes(yaml)).toBe(yaml);
  });

  test('is shown with the line as it should be', () => {
    expect(found('a: 1\nb: Why #Tag won\n').problems).toEqual([
      '2:8 YAML takes “#Tag won” for a comment and drops it. Put the value in quotes, as in “b: "Why #Tag won"”.',
    ]);
  });

  test('behind what is no text was meant as a comment, and stays one', () => {
    const { problems } = found('draft: true #later\n');
    expect(problems[0]).toContain(
      'For a comment, write a space after #, as in “draft: true # later”.',
    );
    expect(quoteHashes('draft: true #later\ndate: 2026-01-05 #moved\n')).toBe(
      'draft: true # later\ndate: 2026-01-05 # moved\n',
    );
  });

  test('behind a list is left to the writer', () => {
    expect(found('a: [b] #c\n').problems[0]).toContain('inside the brackets');
    expect(quoteHashes('a: [b] #c\n')).toBe('a: [b] #c\n');
  });

  test('does not hold up a file that is full of them', () => {
    const items = Array.from({ length: 12_000 }, () => '#a').join(', ');
    const told: unknown[] = [];
    const at = () => ({ line: 1, column: 1 });
    withQuotedHashes(`a: [${items}]\n`, at, (_, finding) => told.push(finding));
    expect(told).toHaveLength(1);
  });
});

test('every file that writers edit is looked at, and nothing else is told of it', async () => {
  const told = await sentencesOf({
    'site.yaml':
      'title: The #River\ndescription: D.\nurl: https://broadside.example\nlanguages: [en]\n',
    'topics.yaml': 'hashtags: { title: All #Hashtags, description: What. }\n',
    'authors/desk.yaml': 'name: The #desk\n',
    'strings/en.yaml': 'site.search: Find #Tags\n',
    'posts/a.mdx': post({ title: '#Tag', description: 'Of #Tag.' }),
    'pages/b.mdx': page({ title: 'Our #Tag' }),
    'case-studies/metoo.mdx': study({ title: 'Of #MeToo' }, '<Cite source="pew" />\n'),
  });
  expect(told.map((line) => line.split(' YAML')[0])).toEqual([
    'authors/desk.yaml:1:11 hash-unquoted:',
    'case-studies/metoo.mdx:2:11 hash-unquoted:',
    'pages/b.mdx:2:12 hash-unquoted:',
    'posts/a.mdx:2:8 hash-unquoted:',
    'posts/a.mdx:3:17 hash-unquoted:',
    'site.yaml:1:12 hash-unquoted:',
    'strings/en.yaml:1:19 hash-unquoted:',
    'topics.yaml:1:24 hash-unquoted:',
  ]);
});
