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
