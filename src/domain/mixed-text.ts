import { directionOf } from '../strings/script.ts';

/** A hashtag or a handle, apart from what goes before it: not the end of `C#` or an e-mail address. */
const TAG =
  /(?<![\p{L}\p{M}\p{N}_&/.@#-])(?:#[\p{L}\p{M}\p{N}_\u200c\u200d]+|@[\w-]+(?:@[\w-]+(?:\.[\w-]+)+)?)/gu;

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;

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
  const tags = [...text.matchAll(TAG)].filter(([tag]) => (runsTo(tag) ?? dir) !== dir);
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

/** As `dir="auto"` has it; undefined where no letter says so. */
function runsTo(tag: string): 'ltr' | 'rtl' | undefined {
  const first = LETTER.exec(tag)?.[0];
  if (first === undefined) return undefined;
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
