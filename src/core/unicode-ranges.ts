/** Code points from the first to the last, both included. */
export type UnicodeRange = readonly [first: number, last: number];

/** `U+??,U+131,U+2000-206F` as numbers, as CSS has it: a question mark stands for any digit. */
export function parseUnicodeRanges(ranges: string): readonly UnicodeRange[] {
  return ranges.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    const number = (hex: string, digit: string) => Number.parseInt(hex.replaceAll('?', digit), 16);
    return [number(first, '0'), number(last, 'F')];
  });
}

/** Every character of the ranges, without halves of surrogate pairs. */
export function charactersIn(ranges: readonly UnicodeRange[]): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step))
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .join('');
}
