import { describe, expect, test } from 'vitest';
import {
  BLACK,
  contrast,
  formatHex,
  luminance,
  mix,
  PAPER,
  parseHex,
  readable,
  textOn,
} from '../../src/core/ink.ts';

/** Every 17th step of each channel, so that greys, primaries and middle tones are all met. */
const EVERY_INK = Array.from({ length: 16 ** 3 }, (_, at) =>
  formatHex([(at >> 8) * 17, ((at >> 4) & 15) * 17, (at & 15) * 17]),
);

describe('a colour', () => {
  test('is read in its short and its long form', () => {
    expect(parseHex('#fa0')).toEqual([255, 170, 0]);
    expect(parseHex('#C2132e')).toEqual([194, 19, 46]);
  });

  test.each(['', 'red', '#12345', '#1234567', '#ggg', 'c2132e'])('%j is not one', (text) => {
    expect(() => parseHex(text)).toThrow(`“${text}” is not a colour`);
  });

  test('survives being written and read', () => {
    expect(EVERY_INK.filter((ink) => formatHex(parseHex(ink)) !== ink)).toEqual([]);
  });

  test('mixes with another by the share asked for', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#ec4a27', '#ffffff', 0)).toBe('#ec4a27');
    expect(mix('#ec4a27', '#ffffff', 1)).toBe('#ffffff');
  });
});

describe('contrast', () => {
  // The figures of the WCAG working group's own examples.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#ffffff', '#ffffff', 1],
  ])('of %s and %s is %f', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  test('rests on a luminance from 0 to 1', () => {
    expect([luminance('#000'), luminance('#fff')]).toEqual([0, 1]);
  });
});

describe('text on an ink', () => {
  test.each(['#ec4a27', '#f5b301', '#f26b12', '#5db7e8', '#f59ac0'])('is black on %s', (ink) => {
    expect(textOn(ink)).toBe(BLACK);
  });

  test.each(['#c2132e', '#c4156f', '#5e2a92', '#1f48c7', '#00736f', '#0b7a3b', '#5f6b12'])(
    'is paper on %s',
    (ink) => {
      expect(textOn(ink)).toBe(PAPER);
    },
  );

  test('reaches 4.5 on every ink, middle tones included', () => {
    expect(EVERY_INK.filter((ink) => contrast(textOn(ink), ink) < 4.5)).toEqual([]);
  });
});

describe('a readable ink', () => {
  test('is the ink itself where that reads', () => {
    expect(readable('#ec4a27', BLACK)).toBe('#ec4a27');
  });

  test.each([BLACK, PAPER, '#151311', '#000000', '#ffffff'])('reaches 4.5 on %s', (ground) => {
    expect(EVERY_INK.filter((ink) => contrast(readable(ink, ground), ground) < 4.5)).toEqual([]);
  });

  test('stays the writer’s colour: it is lightened on black no more than it must be', () => {
    const violet = readable('#5e2a92', BLACK);
    expect(contrast(violet, BLACK)).toBeLessThan(4.6);
    const [red, green, blue] = parseHex(violet);
    expect(blue).toBeGreaterThan(red);
    expect(red).toBeGreaterThan(green);
  });

  test('is the end of the road where no colour reaches the ratio', () => {
    expect(readable('#808080', '#808080', 7)).toBe('#000000');
  });
});
