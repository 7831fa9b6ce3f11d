import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/body/parse.ts';
import { CODES } from '../../src/check/codes.ts';
import { type EntrySource, readEntry } from '../../src/check/entry.ts';
import { hashtag, hasInvisible, likenessOf, mixesScripts } from '../../src/domain/hashtag.ts';
import { formatProblem } from '../../src/core/errors.ts';
import { bodyStrings } from '../../src/strings/body.ts';
import { wordsIn } from '../../src/strings/words.ts';
import type { EntryCollection } from '../../src/core/urls.ts';
import { contentFolder, page, post, readFolder, study } from './content-folder.ts';
import { livelyParts, shownOf } from './lively-parts.ts';
import { readTree } from './output-folders.ts';
import { frontmatter, tag, text } from './written-at-random.ts';

/** Another seed tries other texts: `FUZZ_SEED=7 FUZZ_RUNS=20000`. What fails is told with its seed. */
const RUN = {
  seed: Number(process.env['FUZZ_SEED'] ?? 20_261_123),
  numRuns: Number(process.env['FUZZ_RUNS'] ?? 200),
};

const STRINGS = bodyStrings(wordsIn('en'));

function read(collection: EntryCollection, bytes: Buffer) {
  const source: EntrySource<EntryCollection> = {
    collection,
    slug: 'a',
    date: undefined,
    lang: 'en',
    isTranslation: false,
    file: 'a.mdx',
    path: '/a.mdx',
    bytes,
    parse: parseBody,
    trusted: false,
    strings: STRINGS,
    where: { site: 'https://a.example', base: '/', defaultLanguage: 'en' },
  };
  return readEntry(source);
}

/** Whatever the file: every fault has its place and its words, and what is let through only reads. */
async function holds(collection: EntryCollection, text: string): Promise<void> {
  const { problems, entry, body } = await read(collection, Buffer.from(text));
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const problem of problems) {
    const { file, line, column, code, what, fix } = problem;
    expect([file, Object.keys(CODES)]).toEqual(['a.mdx', expect.arrayContaining([code])]);
    expect(code).not.toBe('text-unreadable');
    expect([line, column].every((n) => Number.isInteger(n) && n > 0)).toBe(true);
    expect(line).toBeLessThanOrEqual(lines.length + 1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    for (const words of [what, fix]) expect(words).toMatch(/[.?]$/);
    // One line, which no terminal and no log takes for more than words.
    expect(formatProblem(problem)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
  }
  const failed = problems.some(({ severity }) => severity === 'error');
  if (!failed) expect([entry, body]).not.toContain(undefined);
  expect(livelyParts(shownOf(body?.body ?? []))).toEqual([]);
}

const KINDS = [
  ['posts', post],
  ['case-studies', study],
] as const;

describe('whatever is written', () => {
  test.each(KINDS)('as a text in %s is told about or read', (collection, entry) => {
    return fc.assert(
      fc.asyncProperty(text, (body) => holds(collection, entry({}, body))),
      RUN,
    );
  });

  test.each(KINDS)('as frontmatter in %s is told about or read', (collection, entry) => {
    return fc.assert(
      fc.asyncProperty(frontmatter, (keys) => holds(collection, entry(keys))),
      RUN,
    );
  });

  test('as a hashtag is one that can be typed, or told about', () => {
    return fc.assert(
      fc.asyncProperty(tag, async (written) => {
        const text = study({ hashtag: JSON.stringify(written) });
        await holds('case-studies', text);
        const { entry } = await read('case-studies', Buffer.from(text));
        expect(entry !== undefined).toBe(hashtag.safeParse(written).success);
        if (entry === undefined) return;
        expect([hasInvisible(written), mixesScripts(written)]).toEqual([false, false]);
        expect(likenessOf(likenessOf(written))).toBe(likenessOf(written));
      }),
      RUN,
    );
  });

  test('as the bytes of a file is told about', () => {
    return fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { problems, entry } = await read('posts', Buffer.from(bytes));
        expect([problems.length > 0, entry]).toEqual([true, undefined]);
      }),
      RUN,
    );
  });

  test('in all files of a folder is told about, and the folder left as it was', async () => {
    const file = fc.record({
      folder: fc.constantFrom('posts', 'case-studies', 'pages'),
      keys: frontmatter,
      body: text,
    });
    const folders = fc.record({
      files: fc.array(file, { maxLength: 8 }),
      site: frontmatter,
      topics: frontmatter,
    });
    await fc.assert(
      fc.asyncProperty(folders, async ({ files, site, topics }) => {
        const folder = await contentFolder({
          'site.yaml': yamlOf({ title: 'T', description: 'D.', url: 'https://a.example', ...site }),
          'topics.yaml': yamlOf(topics),
          ...Object.fromEntries(
            files.map(({ folder: name, keys, body }, n) => [
              `${name}/a${n}.mdx`,
              fileIn(name, keys, body),
            ]),
          ),
        });
        const before = readTree(folder);
        const { problems } = await readFolder(folder);
        for (const problem of problems)
          expect(problem.file).toMatch(/\/(?:site|topics|a\d)\.(?:yaml|mdx)$/);
        expect(readTree(folder)).toEqual(before);
      }),
      { ...RUN, numRuns: Math.ceil(RUN.numRuns / 5) },
    );
  });
});

function yamlOf(keys: Readonly<Record<string, string>>): string {
  return Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

function fileIn(folder: string, keys: Readonly<Record<string, string>>, body: string): string {
  return folder === 'posts'
    ? post(keys, body)
    : folder === 'pages'
      ? page(keys, body)
      : study(keys, body);
}
