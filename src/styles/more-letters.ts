/**
 * Letters that the fonts have beyond those of every page: Latin with other marks, Greek, Cyrillic.
 * Their sheet is linked where a page shows one.
 */
const MORE =
  /[\u0300-\u052f\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1c80-\u1c8a\u1d00-\u1fff\u20a0-\u20ab\u20ad-\u20c0\u2113\u2116\u2c60-\u2c7f\u2de0-\u2dff\ua640-\ua7ff]/;

export function needsMoreLetters(html: string): boolean {
  return MORE.test(html);
}
