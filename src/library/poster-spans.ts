/** Columns of twelve. */
export type Span = 4 | 6 | 8 | 12;

const ROWS = {
  one: [12],
  wideFirst: [8, 4],
  wideLast: [4, 8],
  halves: [6, 6],
  thirds: [4, 4, 4],
} as const satisfies Record<string, readonly Span[]>;

/** How wide each poster of a wall is on a large screen, so that every row is full. */
export function posterSpans(count: number): Span[] {
  const { one, wideFirst, wideLast, halves, thirds } = ROWS;
  const whole = Math.floor(count / 5);
  const five = [...wideFirst, ...thirds];
  const fives = (times: number) => Array.from({ length: times }, () => five).flat();
  switch (count % 5) {
    case 1:
      // A sixth poster alone would be a row of its own: six make three rows of two.
      return whole === 0 ? [...one] : [...fives(whole - 1), ...wideFirst, ...wideLast, ...halves];
    case 2:
      return [...fives(whole), ...wideFirst];
    case 3:
      return [...fives(whole), ...thirds];
    case 4:
      return [...fives(whole), ...wideFirst, ...wideLast];
    default:
      return fives(whole);
  }
}
