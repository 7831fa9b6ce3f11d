import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { makeRoomFor } from '../cache/write-whole.ts';
import { linkUnchanged } from '../cache/last-release.ts';
import { type ShareCard, shareCardHash } from './card.ts';
import { engineHash } from './engine-hash.ts';
import type { ShareFormat } from './format.ts';
import { cachedSum, pruneCache, readCached, writeCached, writeFile } from './image-cache.ts';
import { isInShard, type Shard } from './shard.ts';
import { drawInThreads, type Order } from './threads.ts';

/** An image to be made: its card, its format, and its path in the output folder. */
export interface ShareJob {
  readonly card: ShareCard;
  readonly format: ShareFormat;
  readonly path: string;
}

export interface DrawOptions {
  /** Kept between builds; everything in it can be drawn again. */
  readonly cacheDir: string;
  /** Where the images are published; left out, they are drawn into the cache alone. */
  readonly outDir?: string | undefined;
  /** The last release, for images that it has already: see src/cache/last-release.ts. */
  readonly last?: string | undefined;
  /** The part of the images to make; by default all. */
  readonly shard?: Shard | undefined;
  /** Called after each image, drawn or reused. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Threads at most; by default one a core. */
  readonly threads?: number | undefined;
}

export interface DrawSummary {
  readonly drawn: number;
  readonly reused: number;
}

/** Cards that could not be drawn: one line for each, with the path of its image. */
export class ShareImageError extends Error {
  override readonly name = 'ShareImageError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Makes every image, or a shard of them: from the cache where it holds one drawn from the same card
 * by the same engine, else on all cores. Jobs that would draw the same picture share one drawing.
 * Entries of the cache that no job asked for are removed.
 *
 * Throws ShareImageError with all cards that cannot be drawn, after the others are done; and the
 * signal's reason when that aborts.
 */
export async function drawShareImages(
  jobs: readonly ShareJob[],
  {
    cacheDir,
    outDir,
    last,
    shard,
    onProgress,
    signal,
    threads = availableParallelism(),
  }: DrawOptions,
): Promise<DrawSummary> {
  signal?.throwIfAborted();
  makeRoomFor(cacheDir);
  const all = ordersOf(jobs, engineHash());
  const orders = all.filter(({ hash }) => shard === undefined || isInShard(shard, hash));
  const total = orders.reduce((sum, { paths }) => sum + paths.length, 0);
  let done = 0;
  const count = (images: number) => {
    if (images === 0) return;
    done += images;
    onProgress?.(done, total);
  };
  const missing: Order[] = [];
  for (const order of orders) {
    const paths = withoutImage(order, { cacheDir, outDir, last });
    count(order.paths.length - paths.length);
    if (paths.length > 0) missing.push({ ...order, paths });
  }
  const reused = done;
  const problems = await drawInThreads(missing, threads, signal, ({ hash, paths }, image) => {
    writeCached(cacheDir, hash, image);
    publish(paths, image, outDir);
    count(paths.length);
  });
  pruneCache(cacheDir, new Set(all.map(({ hash }) => hash)));
  if (problems.length > 0) throw new ShareImageError(problems);
  return { drawn: done - reused, reused };
}

/** Publishes the image from the last release or from the cache; the places that neither has it for. */
function withoutImage(
  { hash, paths }: Order,
  { cacheDir, outDir, last }: Pick<DrawOptions, 'cacheDir' | 'outDir' | 'last'>,
): readonly string[] {
  const sum = cachedSum(cacheDir, hash);
  if (sum === undefined) return paths;
  const isLinked = (file: string) =>
    outDir !== undefined && linkUnchanged(last, { file, out: outDir, sum });
  const rest = paths.filter((path) => !isLinked(path));
  if (rest.length === 0) return rest;
  const image = readCached(cacheDir, hash);
  if (image === undefined) return rest;
  publish(rest, image, outDir);
  return [];
}

function publish(paths: readonly string[], image: Buffer, out: string | undefined): void {
  if (out === undefined) return;
  for (const path of paths) writeFile(join(out, path), image);
}

/** One order for each different picture. */
function ordersOf(jobs: readonly ShareJob[], engine: string): readonly Order[] {
  const hashed = jobs.map((job) => ({ ...job, hash: shareCardHash(job.card, job.format, engine) }));
  const groups = Map.groupBy(hashed, ({ hash }) => hash);
  return [...groups.values()].flatMap((group) => {
    const paths = group.map(({ path }) => path);
    return group.slice(0, 1).map(({ card, format, hash }) => ({ card, format, hash, paths }));
  });
}
