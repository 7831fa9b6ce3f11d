import type { Place } from './errors.ts';

/** Where an offset of a text stands. Of one text it is asked again and again, so its lines are kept. */
export function placeAt(text: string, offset: number): Place {
  if (last.text !== text) last = { text, starts: lineStarts(text) };
  const { starts } = last;
  let [line, end] = [0, starts.length];
  while (end - line > 1) {
    const middle = (line + end) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else end = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): number[] {
  return [
    0,
    ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length),
  ];
}
