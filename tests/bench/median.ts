import type { Measurement } from './measure.ts';

/** The middle one, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = Number.NaN, high = low] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return (low + high) / 2;
}

/** Every number the median of its own over the runs; parts in the order of the first run. */
export function medianOf(runs: readonly [Measurement, ...Measurement[]]): Measurement {
  const of = (value: (run: Measurement) => number) => median(runs.map(value));
  return {
    parts: new Map(
      [...runs[0].parts.keys()].map((name) => [name, of(({ parts }) => parts.get(name) ?? 0)]),
    ),
    seconds: of(({ seconds }) => seconds),
    processor: of(({ processor }) => processor),
    memory: of(({ memory }) => memory),
    pages: of(({ pages }) => pages),
    files: of(({ files }) => files),
    bytes: of(({ bytes }) => bytes),
  };
}
