import { workerData } from 'node:worker_threads';
import type { IndexOrder } from './index-beside.ts';
import { writeSearchIndex } from './write-index.ts';

/** The inside of the thread that hands records to Pagefind: it ends when the index is written. */
const { records, folder, cache }: IndexOrder = workerData;
await writeSearchIndex(records, folder, cache);
