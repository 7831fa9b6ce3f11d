import type { Spark } from './card.ts';
import type { Outline } from './outline.ts';
import { inkWidth, rect, type Shape, sizeFor, text } from './shape.ts';
import { fromStart, type Sheet } from './sheet.ts';

export interface SparkPlace {
  /** From the start edge of the sheet. */
  readonly start: number;
  readonly width: number;
  readonly top: number;
  /** Where the bars stand. */
  readonly floor: number;
  /** Type size of the words around it. */
  readonly size: number;
}

export interface SparkWords {
  readonly start: Outline | undefined;
  readonly end: Outline | undefined;
  readonly peak: Outline | undefined;
}

export interface SparkColours {
  readonly ink: string;
  readonly bar: string;
  readonly line: string;
  readonly soft: string;
}

/** A row of bars, the highest in ink; time runs in reading direction. */
export function spark(
  sheet: Sheet,
  { points }: Spark,
  words: SparkWords,
  place: SparkPlace,
  colours: SparkColours,
): readonly Shape[] {
  const { start, width, top, floor, size } = place;
  const highest = Math.max(...points, Number.MIN_VALUE);
  const peak = points.indexOf(highest);
  const room = floor - top - size * 1.5;
  const step = width / Math.max(1, points.length);
  const gap = step > 6 ? Math.min(step * 0.18, 6) : 0;
  const bars = points.map((point, at) => {
    const height = Math.max(point > 0 ? 2 : 0, (Math.max(0, point) / highest) * room);
    const x = fromStart(sheet, start + at * step + gap / 2, step - gap);
    return rect(x, floor - height, step - gap, height, at === peak ? colours.ink : colours.bar);
  });
  const baseline = floor + size * 1.45;
  const put = (
    outline: Outline | undefined,
    at: (width: number) => number,
    y: number,
    fill: string,
  ) => {
    if (outline === undefined) return [];
    const fitted = sizeFor(outline, size, width / 2 - 8);
    const length = inkWidth(outline, fitted);
    const inside = Math.max(start, Math.min(start + width - length, at(length)));
    return [text(outline, fromStart(sheet, inside, length), y, fitted, fill)];
  };
  const middle = start + (peak + 0.5) * step;
  return [
    ...bars,
    rect(fromStart(sheet, start, width), floor, width, 3, colours.line),
    ...put(words.start, () => start, baseline, colours.soft),
    ...put(words.end, (length) => start + width - length, baseline, colours.soft),
    ...put(words.peak, (length) => middle - length / 2, floor - room - size * 0.5, colours.ink),
  ];
}
