import { type Reading, readContent } from './read.ts';
import type { ReadOptions } from './read-options.ts';
import { sharedCache, sharedReading, shareReading } from './shared-reading.ts';

/** The reading of these options that was handed over last, else one made here. */
export async function latestReading(options: ReadOptions): Promise<Reading> {
  const known = sharedReading(options);
  if (known !== undefined) return known;
  const reading = await readContentAgain(options);
  shareReading(reading, options);
  return reading;
}

/** Reads what has changed since the last time in this process. */
export function readContentAgain(options: ReadOptions): Promise<Reading> {
  return readContent(options, sharedCache());
}
