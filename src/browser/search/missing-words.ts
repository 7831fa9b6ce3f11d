import { inUnits } from '../../search/units.ts';
import type { Instance, RawResult } from './pagefind.ts';

/**
 * The words of a query that an index does not have. Pagefind leaves out what it does not know and
 * takes “xylophone” for “x”; a reader should hear that nothing says so.
 */
export async function missingWords(index: Instance, query: string): Promise<readonly string[]> {
  const words = inUnits(query.replaceAll('"', ' '))
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const known = await Promise.all(words.map((word) => has(index, word)));
  return words.filter((_, at) => known[at] === false);
}

async function has(index: Instance, word: string): Promise<boolean> {
  const [exact, near] = await Promise.all([
    index.search(`"${word}"`, { filters: {} }),
    index.search(word, { filters: {} }),
  ]);
  const [first] = near.results;
  return exact.results.length > 0 || (first !== undefined && (await isNear(first, word)));
}

/** Whether what a result matched begins as the word does, for most of its length. */
async function isNear(result: RawResult, word: string): Promise<boolean> {
  const { content, meta } = await result.data();
  const all = content.split(/\s+/);
  const matched = result.words.map((place) => all[place] ?? '');
  const found =
    matched.length > 0 ? matched : Object.values(meta).flatMap((text) => text.split(/\s+/));
  const letters = folded(word);
  const beginning = letters.slice(0, Math.max(3, Math.ceil(letters.length * 0.6)));
  return found.some((one) => parts(one).some((part) => part.startsWith(beginning)));
}

/** A word, and the words that make it up: `BlackLivesMatter` has `Lives`. */
function parts(word: string): readonly string[] {
  return [word, ...word.split(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{M}\p{N}]+/u)].map(folded);
}

function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
