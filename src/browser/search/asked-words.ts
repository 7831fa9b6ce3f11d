import { inUnits } from '../../search/units.ts';
import type { Instance, RawResult } from './pagefind.ts';

/** A word of a query, and where an index has it, by the id of the entry: places in its content. */
export interface AskedWord {
  readonly word: string;
  /** Whether any entry has it, or a word that begins with it. */
  readonly isKnown: boolean;
  readonly whole: Places;
  /** As the beginning of another word too. */
  readonly begun: Places;
}

export type Places = ReadonlyMap<string, readonly number[]>;

/**
 * The words of a query, each looked for by itself. Pagefind leaves out what it does not know and takes
 * “xylophone” for “x”; a reader should hear that nothing says so.
 */
export async function askWords(
  index: Instance,
  query: string,
  lang: string,
): Promise<readonly AskedWord[]> {
  const words = inUnits(query.replaceAll('"', ' '), lang)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return Promise.all([...new Set(words)].map((word) => ask(index, word)));
}

async function ask(index: Instance, word: string): Promise<AskedWord> {
  const [exact, near] = await Promise.all([
    index.search(`"${word}"`, { filters: {} }),
    index.search(word, { filters: {} }),
  ]);
  const [first] = near.results;
  const isNear = first !== undefined && (await beginsSo(first, word));
  return {
    word,
    isKnown: exact.results.length > 0 || isNear,
    whole: placesIn(exact.results),
    begun: placesIn(near.results),
  };
}

function placesIn(results: readonly RawResult[]): Places {
  return new Map(results.map(({ id, words }) => [id, words]));
}

/** Whether what a result matched begins as the word does, for most of its length. */
async function beginsSo(result: RawResult, word: string): Promise<boolean> {
  const { content, meta } = await result.data();
  const all = content.split(/\s+/);
  const matched = result.words.map((place) => all[place] ?? '');
  const found =
    matched.length > 0 ? matched : Object.values(meta).flatMap((text) => text.split(/\s+/));
  const letters = plain(word);
  const beginning = letters.slice(0, Math.max(3, Math.ceil(letters.length * 0.6)));
  return found.some((one) => parts(one).some((part) => part.startsWith(beginning)));
}

/** A word, and the words that make it up: `BlackLivesMatter` has `Lives`. */
function parts(word: string): readonly string[] {
  return [word, ...word.split(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{M}\p{N}]+/u)].map(plain);
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
