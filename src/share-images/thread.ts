import { parentPort } from 'node:worker_threads';
import { drawShareImage } from './draw.ts';
import type { Answer, Order } from './threads.ts';

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
