import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseBody, type ParseOptions } from '../../src/body/parse.ts';
import { openKeptBodies } from '../../src/check/kept-bodies.ts';
import { readContent } from '../../src/check/read.ts';
import { bodyStrings } from '../../src/strings/body.ts';
import { wordsIn } from '../../src/strings/words.ts';
import { text } from './written-at-random.ts';

vi.mock('../../src/body/parse.ts', { spy: true });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadside-bodies-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.mocked(parseBody).mockClear();
});

const OPTIONS: ParseOptions = {
  file: 'content/posts/a.mdx',
  firstLine: 7,
  lang: 'en',
  strings: bodyStrings(wordsIn('en')),
  where: { site: 'https://site.example', base: '/', defaultLanguage: 'en' },
};

/** What one build gets, in order, and how many of the texts it had to parse. */
async function build(...texts: readonly (readonly [string, ParseOptions])[]) {
  vi.mocked(parseBody).mockClear();
  const bodies = await openKeptBodies(folder, '/content');
  const got = await Promise.all(texts.map((one) => bodies.parse(...one)));
  bodies.close();
  return { got, parsed: vi.mocked(parseBody).mock.calls.length };
}

describe('a body from an earlier build', () => {
  test.each(['content', 'tests/fixtures/site'])(
    'is what parsing gives, of every text in %s',
    async (content) => {
      const read = async () => {
        const bodies = await openKeptBodies(folder, content);
        const options = { content: path.resolve(content), now: '2026-11-23', drafts: true };
        const { entries } = await readContent(
          { ...options, site: undefined, base: '/' },
          new Map(),
          bodies.parse,
        );
        bodies.close();
        return entries.map(({ body }) => body);
      };
      const first = await read();
      vi.mocked(parseBody).mockClear();
      const second = await read();
      expect(first.length).toBeGreaterThan(10);
      expect(parseBody).not.toHaveBeenCalled();
      expect(second).toEqual(first);
      // Pages are known again by the JSON of what they show, where the order of keys counts.
      expect(JSON.stringify(second) === JSON.stringify(first)).toBe(true);
    },
  );

  test('is what parsing gives, with errors among it, of whatever is written', async () => {
    const texts = fc.sample(text, { seed: 20_261_127, numRuns: 200 });
    const all = [...new Set(texts)].map((one) => [one, OPTIONS] as const);
    const [first, second] = [await build(...all), await build(...all)];
    expect([first.parsed, second.parsed]).toEqual([all.length, 0]);
    expect(second.got).toEqual(first.got);
    expect(first.got.some(({ problems }) => problems.length > 0)).toBe(true);
  });

  test.each<[string, string, Partial<ParseOptions>]>([
    ['the text', 'Two words, and one', {}],
    ['its language', 'Two words', { lang: 'fr' }],
    ['its place in the file', 'Two words', { firstLine: 8 }],
    ['the words of the interface', 'Two words', { strings: bodyStrings(wordsIn('es')) }],
    ['the address of the site', 'Two words', { where: { ...OPTIONS.where, base: '/blog/' } }],
    ['whether it is trusted', 'Two words', { trusted: true }],
  ])('is not taken once %s has changed', async (_, source, changes) => {
    await build(['Two words', OPTIONS]);
    const changed = { ...OPTIONS, ...changes };
    const { got, parsed } = await build([source, changed]);
    expect(parsed).toBe(1);
    expect(got).toEqual([parseBody(source, changed)]);
  });
});

test('a text that a build has not read is forgotten', async () => {
  await build(['One', OPTIONS], ['Two', OPTIONS]);
  await build(['One', OPTIONS]);
  expect((await build(['One', OPTIONS], ['Two', OPTIONS])).parsed).toBe(1);
});
