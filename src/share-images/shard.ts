import { UsageError } from '../cli/usage.ts';

/** One machine's part of the work: the `index`th, from 1 on, of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** `2/4`. Throws a UsageError for anything else. */
export function readShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(
    `--shard ${text} is no part of a whole. Write it as --shard 1/4 on the first machine of four.`,
  );
}

/**
 * Whether an image is this machine's to draw. By its hash, not by its place among the others: what
 * a machine has drawn stays its own when images are added, so that its cache serves it again.
 */
export function isInShard({ index, count }: Shard, hash: string): boolean {
  return Number.parseInt(hash.slice(0, 8), 16) % count === index - 1;
}
