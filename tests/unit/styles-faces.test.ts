import { describe, expect, test } from 'vitest';
import { facesFor, facesIn } from '../../src/styles/faces.ts';

const face = (name: string, ranges: string) =>
  `@font-face{font-family:${name};src:url(${name}.woff2);unicode-range:${ranges}}`;
const LATIN = face('latin', 'U+??,U+131,U+2000-206F');
const EXTENDED = face('extended', 'U+100-2BA,U+2020,U+20A0-20AB');
const GREEK = face('greek', 'U+370-3FF');
const CYRILLIC = face('cyrillic', 'U+4??');
const LOCAL = '@font-face{font-family:Local;src:local(Georgia)}';

describe('the fonts of a page', () => {
  const always = facesIn(LATIN + LOCAL);
  const more = facesIn(EXTENDED + GREEK + CYRILLIC);

  test.each([
    ['plain words', ''],
    ['“déjà vu” – in our letters †', ''],
    ['Tarım için 500 ₦', EXTENDED],
    ['Ελλάδα', GREEK],
    ['ѿ and Ж', CYRILLIC],
    ['Łódź, Київ', EXTENDED + CYRILLIC],
    ['العربية', ''],
  ])('with %s', (text, expected) => {
    expect(facesFor(text, always, more)).toBe(expected);
  });

  test('are those that say for which letters they are', () => {
    expect(always.map(({ rule }) => rule)).toEqual([LATIN]);
  });
});
