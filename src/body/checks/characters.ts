import { placeAt } from '../../core/places.ts';
import { failure, type Finding } from './finding.ts';

/** U+202A–E and U+2066–9, as themselves or as HTML writes them by number. */
const BIDI_OVERRIDE =
  /[\u202a-\u202e\u2066-\u2069]|&#(?:x0*(?:202[a-e]|206[6-9])|0*(?:823[4-8]|829[4-7]));/gi;

/** Characters that show words in another order than they are written. */
export function characterFindings(source: string): Finding[] {
  return [...source.matchAll(BIDI_OVERRIDE)].map((match) =>
    failure(
      placeAt(source, match.index),
      'bidi-override',
      `The invisible character ${codePoint(match[0])} changes the order in which words are shown.`,
      'Delete it. To set words of another direction apart, write `<bdi>words</bdi>`.',
    ),
  );
}

function codePoint(written: string): string {
  const number = /^&#x/i.test(written)
    ? Number.parseInt(written.slice(3), 16)
    : written.startsWith('&#')
      ? Number.parseInt(written.slice(2), 10)
      : (written.codePointAt(0) ?? 0);
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
