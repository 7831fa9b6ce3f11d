import { failure, type Finding } from '../../body/checks/finding.ts';
import { placeAt } from '../../core/places.ts';
import { MOST_BYTES, MOST_TIME } from './cost.ts';

/** What to tell of a text that could not be read in good time: how long it is, and what is long in it. */
export function costlyFinding(source: string): Finding {
  const { at, text } = longestPart(source);
  const [sign, count] = mostFrequentSign(text);
  const lines = text.split('\n').length;
  const signs = sign === '' ? '' : `, ${count} of them \`${sign}\``;
  return failure(
    placeAt(source, at),
    'text-too-long',
    `The text, of ${source.length} characters, cannot be read within ${MOST_TIME / 1_000} seconds and ${MOST_BYTES >> 20} MB of memory; its longest part begins here, with ${counted(lines, 'line')} and ${counted(text.length, 'character')}${signs}.`,
    'Take out what is repeated there, or part the text into several.',
  );
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** The longest stretch without an empty line. */
function longestPart(source: string): { readonly at: number; readonly text: string } {
  let longest = { at: 0, text: '' };
  for (const { 0: text, index } of source.matchAll(/(?:^[^\n]*\S[^\n]*(?:\n|$))+/gm)) {
    if (text.length > longest.text.length) longest = { at: index, text };
  }
  return { ...longest, text: longest.text.trimEnd() };
}

/** No letter, digit or space: signs are what a reader of Markdown stops at. */
function mostFrequentSign(text: string): readonly [sign: string, count: number] {
  const counts = new Map<string, number>();
  for (const [sign] of text.matchAll(/[^\p{L}\p{M}\p{N}\s]/gu)) {
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [most = ['', 0] as const] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most;
}
