import type { Place } from '../core/errors.ts';
import { placeAt } from '../core/places.ts';

/** A hashtag as a text writes it. */
export interface WrittenTag extends Place {
  readonly tag: string;
}

/** Not behind a letter or the signs of an address, where # begins an anchor, an entity or a colour. */
const TAG = /(?<![\p{L}\p{N}/&#"'(=?_.-])#([\p{L}\p{M}\p{N}_\u200c\u200d]+)/gu;

/** The hashtags of a text, code left out. */
export function writtenTags(text: string): WrittenTag[] {
  if (!text.includes('#')) return [];
  const words = text.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  const lines = words.includes('\n') ? text : words;
  return [...words.matchAll(TAG)].flatMap(({ 1: tag = '', index }) =>
    /\p{L}/u.test(tag) ? [{ tag, ...placeAt(lines, index) }] : [],
  );
}
