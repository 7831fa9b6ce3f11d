import type { SearchLanguage } from '../../search/reader-data.ts';
import { nearestWord } from '../../search/vocabulary.ts';

/**
 * The query with each word that an index does not have written as the nearest one it has. Undefined
 * where a word has none near: then nothing was mistyped.
 */
export async function corrected(
  query: string,
  missing: readonly string[],
  isMissing: (word: string) => boolean,
  language: SearchLanguage,
): Promise<string | undefined> {
  if (missing.length === 0) return undefined;
  const vocabulary = await vocabularyIn(language);
  const meant = query.split(/\s+/).map((word) => {
    return isMissing(word) ? nearestWord(word.replace(SIGNS, ''), vocabulary) : word;
  });
  return meant.every((word) => word !== undefined) ? meant.join(' ') : undefined;
}

const SIGNS = /[^\p{L}\p{M}\p{N}]/gu;

const fetched = new Map<string, Promise<readonly string[]>>();

function vocabularyIn({ index }: SearchLanguage): Promise<readonly string[]> {
  const known = fetched.get(index) ?? fetchVocabulary(index);
  fetched.set(index, known);
  known.catch(() => fetched.delete(index));
  return known;
}

async function fetchVocabulary(index: string): Promise<readonly string[]> {
  const response = await fetch(`${index}words.txt`);
  return (await response.text()).split('\n');
}
