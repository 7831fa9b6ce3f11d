import { runThread } from '../cache/run-thread.ts';
import type { SearchRecord } from './record.ts';

/** What `writeSearchIndex` is told. */
export interface IndexOrder {
  readonly records: readonly SearchRecord[];
  readonly folder: string;
  readonly cache: string;
}

/**
 * Writes a search index from a thread of its own: Pagefind takes records as fast as somebody hands
 * them over, and the thread in which pages are made has no time for that. Throws what
 * `writeSearchIndex` throws.
 */
export function writeIndexBeside(order: IndexOrder): Promise<void> {
  return runThread(new URL('./thread.ts', import.meta.url), order);
}
