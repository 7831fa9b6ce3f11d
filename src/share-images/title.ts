import { type Direction, directionOfText } from '../strings/script.ts';
import type { Cut } from '../fonts/families.ts';
import { type Box, fitLines, type Measure } from './fit.ts';
import { splitWord, type Unit, unitsOf } from './line-breaks.ts';
import { type Outline, outlinesOf, sideBySide, type TextRun } from './outline.ts';
import { familiesOf } from './text-faces.ts';

/** Lines of text set as large as a box allows, in pixels. */
export interface TextBlock {
  readonly size: number;
  readonly dir: Direction;
  readonly lines: readonly Outline[];
  /** From baseline to baseline. */
  readonly pitch: number;
  /** Of the ink above the first baseline and below the last. */
  readonly ascent: number;
  readonly descent: number;
}

export interface BlockStyle {
  readonly cut: Cut;
  readonly lang: string;
  readonly dir: Direction;
  /** Below this size in pixels, words too long for a line are divided rather than shrunk further. */
  readonly smallest: number;
}

/** The clear space between the ink of two lines, in em, and the least pitch. */
const CLEARANCE = 0.06;
const LEAST_PITCH = 0.9;
/** Characters that fill their square need air between the lines. */
const LEAST_PITCH_OF_SQUARES = 1.08;
const SQUARES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Sets a text of any length into a box. Nothing is cut off. Throws MissingGlyphError. */
export async function setBlock(text: string, style: BlockStyle, box: Box): Promise<TextBlock> {
  const dir = directionOfText(text, style.dir);
  const { cut, lang } = style;
  const families = await familiesOf(text, cut, lang);
  const run = (line: string): TextRun => ({ text: isolate(line, dir), cut, lang, dir, families });
  const whole = await fitUnits(unitsOf(text, style.lang), run, box);
  const fitted =
    whole.fit.size >= style.smallest
      ? whole
      : larger(whole, await fitUnits(divided(whole, style.smallest, box), run, box));
  const outlines =
    dir === 'ltr'
      ? fitted.fit.lines.map(([from, to]) => composed(fitted, from, to))
      : await outlinesOf(fitted.fit.lines.map(([from, to]) => run(joined(fitted, from, to))));
  const widest = Math.max(0, ...outlines.map(({ left, right }) => right - left));
  // Words measured one by one may be a hair narrower than the same words in a line.
  const size = Math.min(fitted.fit.size, widest > 0 ? box.width / widest : box.maxSize);
  return {
    size,
    dir,
    lines: outlines,
    pitch: fitted.pitch * size,
    ascent: fitted.ascent * size,
    descent: fitted.descent * size,
  };
}

/** In a right-to-left line `#Latin` keeps its sign on the left: a mark of direction on both sides. */
export function isolate(text: string, dir: Direction): string {
  return dir === 'rtl' ? text.replace(/[#@][\p{Script=Latin}\d_]+/gu, '\u200E$&\u200E') : text;
}

async function fitUnits(units: readonly Unit[], run: (text: string) => TextRun, box: Box) {
  const outlines = await outlinesOf(
    units.map(({ text, spaced }) => run(spaced ? `${text} ` : text)),
  );
  const measures: readonly Measure[] = units.map(({ spaced }, at) => {
    const { width = 0, left = 0, right = 0 } = outlines[at] ?? {};
    return spaced ? { width: right - left, space: width - right + left } : { width, space: 0 };
  });
  const ascent = Math.max(0.5, ...outlines.map(({ top }) => -top));
  const descent = Math.max(0, ...outlines.map(({ bottom }) => bottom));
  const least = units.some(({ text }) => SQUARES.test(text)) ? LEAST_PITCH_OF_SQUARES : LEAST_PITCH;
  const pitch = Math.max(least, ascent + descent + CLEARANCE);
  const fit = fitLines(measures, { single: ascent + descent, pitch }, box);
  return { units, outlines, measures, fit, pitch, ascent, descent };
}

type Fitted = Awaited<ReturnType<typeof fitUnits>>;

function larger(one: Fitted, other: Fitted): Fitted {
  return other.fit.size > one.fit.size ? other : one;
}

/** The units, those too wide for a line at this size in pieces. */
function divided({ units, measures }: Fitted, size: number, box: Box): readonly Unit[] {
  const longest = (box.width / size) * 0.95;
  return units.flatMap((unit, index) => {
    const parts = Math.ceil((measures[index]?.width ?? 0) / longest);
    if (parts < 2) return [unit];
    const pieces = splitWord(unit.text, parts);
    return pieces.map((text, at) => ({ text, spaced: unit.spaced && at === pieces.length - 1 }));
  });
}

/** A right-to-left line is shaped anew, since numbers and foreign words change places in it. */
function joined({ units }: Fitted, from: number, to: number): string {
  return units
    .slice(from, to)
    .map(({ text, spaced }) => (spaced ? `${text} ` : text))
    .join('')
    .trimEnd();
}

/** In left-to-right lines the words, shaped already for their width, are put side by side. */
function composed({ outlines, measures }: Fitted, from: number, to: number): Outline {
  const starts = measures.slice(from, to).reduce<number[]>(
    (sums, { width, space }) => {
      sums.push((sums.at(-1) ?? 0) + width + space);
      return sums;
    },
    [0],
  );
  return sideBySide(outlines.slice(from, to), starts);
}
