import { type Direction, directionOfText } from '../strings/script.ts';

/**
 * Advance widths of Sofia Sans Extra Condensed Black in hundredths of an em, read off the font:
 * what a hashtag is as wide as, so that it can be set to the full width of any poster without
 * script. Accented letters are as wide as their base.
 */
const WIDTHS: Readonly<Record<number, string>> = {
  20: 'ijl',
  22: 'IJ',
  30: 'fr',
  32: 't',
  36: 'Lsz',
  38: '1_ac',
  39: 'Fbdegopqy',
  40: '2ETZhnuv',
  41: '37Skx',
  42: '5P',
  44: '#0689B',
  45: 'RXY',
  46: '4AKV',
  47: 'CDGOQU',
  48: 'HN',
  56: 'w',
  58: 'M',
  59: 'm',
  65: 'W',
};

const WIDTH_OF = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  ),
);

/** Scripts that the display face lacks are set in the reader's own fonts, whose widths are typical ones. */
const TYPICAL: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\p{Cf}/u, 0],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u, 100],
  [/\p{Script=Arabic}/u, 52],
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Myanmar}]/u, 62],
  [/\p{Lu}/u, 46],
];

const OTHER = 41;

/** The width of a line of display type, in hundredths of an em. */
function tagWidth(text: string): number {
  return [...text.normalize('NFD')].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** The box that a hashtag is drawn in, in hundredths of an em: as tight as its letters allow. */
export interface TagBox {
  readonly width: number;
  readonly height: number;
  /** From the top. */
  readonly baseline: number;
  /** The hashtag's own, whatever the page's. */
  readonly direction: Direction;
}

/** Of the display face: the height of its capitals, of accents on them, and of what hangs below. */
const CAPITALS = 66;
const ACCENT = 16;
const DESCENT = 16;

/** Letters that stand on the line and hang nothing below it. */
const STANDING = /^[#\dA-PR-Za-fhik-or-xz]*$/;

export function tagBox(hashtag: string): TagBox {
  const width = tagWidth(hashtag);
  const direction = directionOfText(hashtag, 'ltr');
  if (!isDisplayScript(hashtag)) return { width, height: 122, baseline: 86, direction };
  const letters = hashtag.normalize('NFD');
  const baseline = CAPITALS + (/\p{Lu}\p{M}/u.test(letters) ? ACCENT : 0);
  const descent = STANDING.test(letters.replace(/\p{M}/gu, '')) ? 0 : DESCENT;
  return { width, height: baseline + descent, baseline, direction };
}

/** Whether the display face has every letter; if not, a line needs room for taller letters. */
function isDisplayScript(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u.test(
    text,
  );
}

function letterWidth(letter: string): number {
  return WIDTH_OF.get(letter) ?? TYPICAL.find(([script]) => script.test(letter))?.[1] ?? OTHER;
}
