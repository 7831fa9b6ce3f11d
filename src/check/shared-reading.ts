import type { Reading, ReadOptions } from './read.ts';

/**
 * The build reads content once, but Astro loads src/content.config.ts in a module graph of its
 * own, where this module exists a second time. The process is what both sides share.
 */
const SLOT = Symbol.for('broadside.reading');

interface Shared {
  readonly key: string;
  readonly reading: Reading;
}

const slots: typeof globalThis & { [SLOT]?: Shared } = globalThis;

/** The reading that Astro's store belongs to; the same for all module graphs of the process. */
const LOADED = Symbol.for('broadside.loaded');

const loaded: typeof globalThis & { [LOADED]?: Reading } = globalThis;

/** Tells the pages which reading the loaders have put into Astro's store. */
export function setLoadedReading(reading: Reading): void {
  loaded[LOADED] = reading;
}

export function loadedReading(): Reading | undefined {
  return loaded[LOADED];
}

/** Hands a reading to the loaders of the Astro build that follows in this process. */
export function shareReading(reading: Reading, options: ReadOptions): void {
  slots[SLOT] = { key: keyOf(options), reading };
}

/** The reading of these options that was handed over, if there is one. */
export function sharedReading(options: ReadOptions): Reading | undefined {
  const shared = slots[SLOT];
  return shared?.key === keyOf(options) ? shared.reading : undefined;
}

function keyOf({ content, now, drafts, site, base }: ReadOptions): string {
  return JSON.stringify([content, now, drafts, site, base]);
}
