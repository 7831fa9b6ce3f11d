import { directionOf, directionOfText } from '../strings/script.ts';

/** A hashtag or a handle, apart from what goes before it: not the end of `C#` or an e-mail address. */
const TAG =
  /(?<![\p{L}\p{M}\p{N}_&/.@#-])(?:#[\p{L}\p{M}\p{N}_\u200c\u200d]+|@[\w-]+(?:@[\w-]+(?:\.[\w-]+)+)?)/gu;

export interface MixedPart {
  readonly text: string;
  /** Whether it runs against the text around it, and its sign would land on the wrong side. */
  readonly apart: boolean;
}

/** A text in pieces: hashtags and handles that run against its language stand alone. */
export function mixedParts(text: string, lang: string): readonly MixedPart[] {
  const plain = [{ text, apart: false }];
  if (!/[#@]/.test(text)) return plain;
  const dir = directionOf(lang);
  const tags = [...text.matchAll(TAG)].filter(([tag]) => directionOfText(tag, dir) !== dir);
  if (tags.length === 0) return plain;
  const ends = tags.map(({ index, 0: tag }) => index + tag.length);
  return [
    ...tags.flatMap(({ index, 0: tag }, at) => [
      { text: text.slice(ends[at - 1] ?? 0, index), apart: false },
      { text: tag, apart: true },
    ]),
    { text: text.slice(ends.at(-1)), apart: false },
  ].filter((part) => part.text !== '');
}
