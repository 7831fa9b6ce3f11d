import { Worker } from 'node:worker_threads';
import type { ShareCard } from './card.ts';
import type { ShareFormat } from './format.ts';

/** A picture to be drawn, and where it goes. */
export interface Order {
  readonly card: ShareCard;
  readonly format: ShareFormat;
  readonly hash: string;
  readonly paths: readonly string[];
}

/** What a thread sends back for each order of its batch. */
export type Answer =
  | { readonly hash: string; readonly image: Uint8Array }
  | { readonly hash: string; readonly problem: string };

/**
 * Draws the orders on several threads and hands over each picture as it is done. Returns what went
 * wrong with single cards; rejects when a thread itself fails, or with the signal's reason.
 *
 * A batch is all formats of a few cards with the same wall: they share text outlines and the wall.
 */
export async function drawInThreads(
  orders: readonly Order[],
  threads: number,
  signal: AbortSignal | undefined,
  onDrawn: (order: Order, image: Buffer) => void,
): Promise<readonly string[]> {
  const queue = batchesOf(orders);
  const byHash = new Map(orders.map((order) => [order.hash, order]));
  const problems: string[] = [];
  const take = (answer: Answer) => {
    const order = byHash.get(answer.hash);
    if (order === undefined) return;
    if ('image' in answer) onDrawn(order, Buffer.from(answer.image));
    else problems.push(`${order.paths.join(', ')}: ${answer.problem}`);
  };
  const count = Math.min(threads, queue.length);
  const workers = Array.from({ length: count }, () => {
    return new Worker(new URL('./thread.ts', import.meta.url));
  });
  try {
    await Promise.all(workers.map((worker) => feed(worker, queue, take, signal)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return problems.toSorted();
}

/** At most this many cards in a batch: a thread must not sit on the last long one alone. */
const BATCH = 8;

function batchesOf(orders: readonly Order[]): Order[][] {
  const byWall = Map.groupBy(orders, ({ card }) => `${card.lang}\0${card.wall}`);
  return [...byWall.values()].flatMap((sharing) => {
    const cards = [...Map.groupBy(sharing, ({ card }) => card).values()];
    const starts = Array.from({ length: Math.ceil(cards.length / BATCH) }, (_, at) => at * BATCH);
    return starts.map((start) => cards.slice(start, start + BATCH).flat());
  });
}

/** Gives a thread one batch after the other until none is left. */
function feed(
  worker: Worker,
  queue: Order[][],
  take: (answer: Answer) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let awaited = 0;
    const next = () => {
      const batch = queue.shift();
      if (batch === undefined) return resolve();
      awaited = batch.length;
      worker.postMessage(batch);
    };
    worker.on('message', (answer: Answer) => {
      try {
        take(answer);
      } catch (error) {
        reject(error);
        return;
      }
      awaited -= 1;
      if (awaited === 0) next();
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('A drawing thread ended before its work was done.')));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    next();
  });
}
