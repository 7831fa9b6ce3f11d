import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own until it ends; it finds `data` as its `workerData`. Throws
 * what the module threw, and an Error where its thread ended with work that was never settled.
 */
export async function runThread(module: URL, data: unknown): Promise<void> {
  const [code] = await once(new Worker(module, { workerData: data }), 'exit');
  if (code !== 0) {
    const name = path.basename(module.pathname);
    throw new Error(`The thread of ${name} ended before its work was done.`);
  }
}
