import type { YearRow } from './card.ts';
import type { Outline } from './outline.ts';
import { inkWidth, rect, type Shape, sizeFor, text } from './shape.ts';
import { fromStart, type Sheet } from './sheet.ts';

export interface RowPlace {
  /** From the start edge of the sheet. */
  readonly start: number;
  readonly width: number;
  readonly top: number;
  /** Where the marks stand. */
  readonly floor: number;
  /** Type size of the words around it. */
  readonly size: number;
}

export interface RowWords {
  readonly caption: Outline | undefined;
  readonly start: Outline | undefined;
  readonly end: Outline | undefined;
  readonly peak: Outline | undefined;
}

export interface RowColours {
  readonly ink: string;
  readonly mark: string;
  readonly line: string;
  readonly soft: string;
}

/** How much of its place a mark fills: so that each can be counted. */
const FILLED = 0.8;

/** A line of years, a square on it for each moment; time runs in reading direction. */
export function yearRow(
  sheet: Sheet,
  { counts }: YearRow,
  words: RowWords,
  place: RowPlace,
  colours: RowColours,
): readonly Shape[] {
  const { start, width, top, floor, size } = place;
  const most = Math.max(...counts, 1);
  const peak = counts.indexOf(most);
  const step = width / Math.max(1, counts.length);
  const { side, abreast } = largestMarks(most, step * 0.84, floor - top - size * 3);
  const mark = side * FILLED;
  const marks = counts.flatMap((count, at) => {
    const fill = at === peak ? colours.ink : colours.mark;
    const left = start + (at + 0.5) * step - (Math.min(count, abreast) * side) / 2;
    return Array.from({ length: count }, (_, index) => {
      const x = left + (index % abreast) * side + (side - mark) / 2;
      const y = floor - (Math.floor(index / abreast) + 1) * side;
      return rect(fromStart(sheet, x, mark), y, mark, mark, fill);
    });
  });
  const put = (
    outline: Outline | undefined,
    at: (length: number) => number,
    y: number,
    fill: string,
  ) => {
    if (outline === undefined) return [];
    const fitted = sizeFor(outline, size, width);
    const length = inkWidth(outline, fitted);
    const inside = Math.max(start, Math.min(start + width - length, at(length)));
    return [text(outline, fromStart(sheet, inside, length), y, fitted, fill)];
  };
  const under = floor + size * 1.45;
  const middle = start + (peak + 0.5) * step;
  const over = floor - Math.ceil(most / abreast) * side - size * 0.6;
  return [
    ...marks,
    rect(fromStart(sheet, start, width), floor, width, 3, colours.line),
    ...put(words.caption, () => start, top + size, colours.line),
    ...put(words.start, () => start, under, colours.soft),
    ...put(words.end, (length) => start + width - length, under, colours.soft),
    ...put(words.peak, (length) => middle - length / 2, over, colours.ink),
  ];
}

/** The largest marks of which so many fit into a year's room, side by side where that helps. */
function largestMarks(count: number, width: number, height: number) {
  return Array.from({ length: count }, (_, at) => at + 1)
    .map((abreast) => ({
      abreast,
      side: Math.min(width / abreast, height / Math.ceil(count / abreast), width),
    }))
    .reduce((best, one) => (one.side > best.side ? one : best));
}
