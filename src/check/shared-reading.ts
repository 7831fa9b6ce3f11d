import type { EntryCache } from './entries.ts';
import type { Reading } from './read.ts';
import type { ReadOptions } from './read-options.ts';

/**
 * A run reads content once, but Astro loads src/content.config.ts and the pages in module graphs of
 * their own, where this module exists a second time. The process is what all sides share. Who reads
 * is not imported here: Astro would compile all of it for each of them.
 */
const SLOT = Symbol.for('broadside.reading');

interface Shared {
  latest?: { readonly key: string; readonly reading: Reading };
  loaded?: Reading;
  readonly cache: EntryCache;
  readonly followers: Map<string, Follower>;
}

/**
 * Takes a new reading in `npm run dev`; resolves to whether Astro's store has changed with it, after
 * which Astro shows the page anew by itself.
 */
export type Follower = (reading: Reading) => Promise<boolean> | boolean;

const slots: typeof globalThis & { [SLOT]?: Shared } = globalThis;

function shared(): Shared {
  slots[SLOT] ??= { cache: new Map(), followers: new Map() };
  return slots[SLOT];
}

/** What is known of entries in this process, so that they are not read twice. */
export function sharedCache(): EntryCache {
  return shared().cache;
}

/** Tells the pages which reading the loaders have put into Astro's store. */
export function setLoadedReading(reading: Reading): void {
  shared().loaded = reading;
}

export function loadedReading(): Reading | undefined {
  return shared().loaded;
}

/** Hands a reading to whatever else of this process asks for one. */
export function shareReading(reading: Reading, options: ReadOptions): void {
  shared().latest = { key: keyOf(options), reading };
}

/** The reading of these options that was handed over last, if there was one. */
export function sharedReading(options: ReadOptions): Reading | undefined {
  const { latest } = shared();
  return latest?.key === keyOf(options) ? latest.reading : undefined;
}

/** In `npm run dev`, lets somebody take each new reading without errors; a name has one follower. */
export function follow(name: string, follower: Follower): void {
  shared().followers.set(name, follower);
}

/** Hands a reading to all, followers too; resolves to whether Astro's store has changed with it. */
export async function tellReading(reading: Reading, options: ReadOptions): Promise<boolean> {
  shareReading(reading, options);
  const followers = [...shared().followers.values()];
  const changes = await Promise.all(followers.map((take) => take(reading)));
  return changes.includes(true);
}

function keyOf({ content, now, drafts, site, base }: ReadOptions): string {
  return JSON.stringify([content, now, drafts, site, base]);
}
