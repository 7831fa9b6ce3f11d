import type { Reading } from '../check/read.ts';
import type { Options } from '../cli/options.ts';
import type { Count } from './progress.ts';

/** One part of a build, which writes its files into the folder of the coming release. */
export interface Step {
  /** What is being made, as a noun: `pages`, `share images`. */
  readonly name: string;
  /** What it needs no content for, begun beside the content check. Where that fails, so does `run`. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: (run: Run, count: Count) => Promise<Partial<Images>>;
}

/** What every step knows. */
export interface Run {
  /** Those of the command line, but `out` is the folder of the coming release. */
  readonly options: Options;
  /** The content, without errors. */
  readonly reading: Reading;
  /** Absolute path of the last release, if there is one: see src/cache/last-release.ts. */
  readonly last: string | undefined;
}

/** How many images a step had to make, and how many it had. */
export interface Images {
  readonly made: number;
  readonly reused: number;
}

/** The parts of a build between the two checks. */
export interface Plan {
  /** Made at the same time. */
  readonly beside: readonly Step[];
  /** Made at the same time, once the others are done: they read what those have made. */
  readonly after: readonly Step[];
}
