import { constants, setPriority } from 'node:os';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { drawShareImage } from './draw.ts';
import type { Answer, Order } from './threads.ts';

// The pages are what a build waits for. Linux knows a priority for each thread; elsewhere this would
// hold back the pages too.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

/** The inside of a drawing thread: orders come in batches, answers go out one by one. */
parentPort?.on('message', async (batch: readonly Order[]) => {
  for (const order of batch) parentPort?.postMessage(await answer(order));
});

async function answer({ card, format, hash }: Order): Promise<Answer> {
  try {
    return { hash, image: await drawShareImage(card, format) };
  } catch (error) {
    return { hash, problem: error instanceof Error ? error.message : String(error) };
  }
}
