/** What a block of lines is fitted into, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** The largest type size allowed. */
  readonly maxSize: number;
  /** How many times larger the type must become to be worth another line; 1 if not given. */
  readonly worth?: number;
}

/** A unit of text as the fit sees it: its own width and that of the space after it, in em. */
export interface Measure {
  readonly width: number;
  readonly space: number;
}

/** The height of lines in em: of one, and from baseline to baseline. */
export interface LineHeights {
  readonly single: number;
  readonly pitch: number;
}

export interface Fit {
  /** Type size in pixels. */
  readonly size: number;
  /** For each line the units it holds: from the first up to, not including, the second. */
  readonly lines: readonly (readonly [from: number, to: number])[];
}

/**
 * The largest type size at which the units fill the box in whole lines, and the evenest lines at
 * that size: every number of lines is tried, each with the break that keeps its widest line
 * narrowest. Among equals the fewest lines win. Nothing overflows, however small the type must be.
 */
export function fitLines(units: readonly Measure[], heights: LineHeights, box: Box): Fit {
  const widths = lineWidths(units);
  const worth = Math.max(1.001, box.worth ?? 1);
  const best = Array.from({ length: Math.min(units.length, MOST_LINES) }, (_, at) => at + 1)
    .map((count) => {
      const narrowest = splitEvenly(widths, units.length, count, Number.POSITIVE_INFINITY);
      const byHeight = box.height / (heights.single + (count - 1) * heights.pitch);
      const size = Math.min(box.maxSize, byHeight, box.width / narrowest.widest);
      return { count, size };
    })
    .reduce((a, b) => (b.size > a.size * worth ? b : a), { count: 0, size: 0 });
  if (best.count === 0) return { size: box.maxSize, lines: [] };
  const limit = (box.width / best.size) * 1.0001;
  return { size: best.size, lines: splitEvenly(widths, units.length, best.count, limit).lines };
}

const MOST_LINES = 14;
/** The weight of an empty end in the last line. */
const LAST = 0.8;

/** The width of a line from one unit up to another, the last space left out. */
type LineWidth = (from: number, to: number) => number;

function lineWidths(units: readonly Measure[]): LineWidth {
  const ends = [0];
  for (const { width, space } of units) ends.push((ends.at(-1) ?? 0) + width + space);
  return (from, to) => (ends[to] ?? 0) - (ends[from] ?? 0) - (units[to - 1]?.space ?? 0);
}

interface Split {
  readonly widest: number;
  /** Sum of the squares of what the lines leave empty; the last, which may end early, counts a little less. */
  readonly emptiness: number;
  readonly lines: Fit['lines'];
}

const IMPOSSIBLE: Split = {
  widest: Number.POSITIVE_INFINITY,
  emptiness: Number.POSITIVE_INFINITY,
  lines: [],
};

/**
 * `total` units in exactly `count` lines. With no limit the widest line is made as narrow as can be;
 * with a limit in em no line passes it, and the lines are as even as can be.
 */
function splitEvenly(width: LineWidth, total: number, count: number, limit: number): Split {
  const byWidth = limit === Number.POSITIVE_INFINITY;
  let splits: readonly Split[] = [
    { widest: 0, emptiness: 0, lines: [] },
    ...Array.from({ length: total }, () => IMPOSSIBLE),
  ];
  for (let line = 1; line <= count; line += 1) {
    const before = splits;
    splits = before.map((_, to) => {
      let best = IMPOSSIBLE;
      for (let from = to - 1; from >= line - 1; from -= 1) {
        const own = width(from, to);
        const rest = before[from] ?? IMPOSSIBLE;
        if (own > limit || (byWidth && own > best.widest)) break;
        const widest = Math.max(own, rest.widest);
        const emptiness = rest.emptiness + (limit - own) ** 2 * (line === count ? LAST : 1);
        const better = byWidth ? widest < best.widest : emptiness < best.emptiness;
        if (better) best = { widest, emptiness, lines: [...rest.lines, [from, to]] };
      }
      return best;
    });
  }
  return splits[total] ?? IMPOSSIBLE;
}
