import { describe, expect, test } from 'vitest';
import { fitLines, type Measure } from '../../src/share-images/fit.ts';

const HEIGHTS = { single: 1, pitch: 1 };

/** Words of these widths in em, a quarter em apart. */
function words(...widths: readonly number[]): readonly Measure[] {
  return widths.map((width) => ({ width, space: 0.25 }));
}

function widthOf(units: readonly Measure[], [from, to]: readonly [number, number]): number {
  const line = units.slice(from, to);
  const last = line.at(-1)?.space ?? 0;
  return line.reduce((sum, { width, space }) => sum + width + space, -last);
}

describe('a fitted title', () => {
  test('of no words has no lines', () => {
    expect(fitLines([], HEIGHTS, { width: 100, height: 100, maxSize: 50 }).lines).toEqual([]);
  });

  test('of one short word is as large as allowed', () => {
    const fit = fitLines(words(1), HEIGHTS, { width: 1000, height: 300, maxSize: 236 });
    expect(fit).toEqual({ size: 236, lines: [[0, 1]] });
  });

  test('of one word too long for any size shrinks until it fits', () => {
    const fit = fitLines(words(50), HEIGHTS, { width: 1000, height: 300, maxSize: 236 });
    expect(fit).toEqual({ size: 20, lines: [[0, 1]] });
  });

  test('breaks where that lets the type grow', () => {
    const fit = fitLines(words(2, 2), HEIGHTS, { width: 400, height: 400, maxSize: 300 });
    expect(fit).toEqual({
      size: 200,
      lines: [
        [0, 1],
        [1, 2],
      ],
    });
  });

  test('takes the fewest lines among equal sizes', () => {
    const fit = fitLines(words(1, 1, 1), HEIGHTS, { width: 1000, height: 1000, maxSize: 50 });
    expect(fit.lines).toEqual([[0, 3]]);
  });

  test('leaves the short line for last', () => {
    const units = words(1.3, 2.8, 1.5, 2, 1.7);
    const fit = fitLines(units, HEIGHTS, { width: 950, height: 690, maxSize: 250 });
    expect(fit.lines).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ]);
  });

  test.each([1, 2, 7, 31, 120])('of %d words keeps them all, in order, inside its box', (count) => {
    const units = Array.from({ length: count }, (_, at) => ({
      width: 0.4 + ((at * 7) % 5),
      space: 0.2,
    }));
    const box = { width: 1080, height: 338, maxSize: 236 };
    const { size, lines } = fitLines(units, { single: 0.9, pitch: 1 }, box);
    expect(lines.flatMap(([from, to]) => units.slice(from, to))).toEqual(units);
    const widest = Math.max(...lines.map((line) => widthOf(units, line)));
    expect(widest * size).toBeLessThanOrEqual(box.width * 1.001);
    expect((0.9 + lines.length - 1) * size).toBeLessThanOrEqual(box.height * 1.001);
  });
});
