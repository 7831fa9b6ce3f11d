import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
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
export async function writeIndexBeside(order: IndexOrder): Promise<void> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: order });
  const [code] = await once(worker, 'exit');
  if (code !== 0)
    throw new Error('The thread that hands over records ended before its work was done.');
}
