import type { SearchRecord } from './record.ts';

/** More words than this would take a phone longer to fetch than to type again. */
const MOST = 20_000;
const LEAST_LENGTH = 4;
const WORD = /[\p{L}\p{M}]+/gu;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * The words of some records, each on a line, those of most records first: what a mistyped word may
 * have been meant as. Scripts without spaces have no such words.
 */
export function vocabularyOf(records: readonly SearchRecord[]): string {
  const counts = new Map<string, number>();
  for (const { title, names, about, sections } of records) {
    const texts = [title, ...names, ...about, ...sections.flatMap((s) => [s.heading, s.text])];
    const words = new Set(texts.join(' ').toLowerCase().match(WORD));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word]) => word.length >= LEAST_LENGTH && !UNSPACED.test(word))
    .toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word)
    .join('\n');
}

/** The likeliest word of a vocabulary that is one typing error away; undefined where there is none. */
export function nearestWord(typed: string, vocabulary: readonly string[]): string | undefined {
  const wanted = letters(typed);
  if (wanted.length < LEAST_LENGTH) return undefined;
  const near = vocabulary.filter((word) => isOneSlip(wanted, letters(word)));
  return near.find((word) => letters(word)[0] === wanted[0]) ?? near[0];
}

function letters(word: string): readonly string[] {
  return Array.from(
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, ''),
  );
}

/** A letter too many, too few, another one, or two that changed places. */
function isOneSlip(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.length - start - end, b.length - start - end];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
