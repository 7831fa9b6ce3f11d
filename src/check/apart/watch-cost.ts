import { parentPort } from 'node:worker_threads';
import { MOST_BYTES, MOST_TIME } from './cost.ts';

/** Ends its process where a text takes too much: no thread can stop native code in another way. */
const EVERY = 20;
let before: NodeJS.CpuUsage | undefined;

parentPort?.on('message', (message) => {
  before = message === 'begin' ? process.cpuUsage() : undefined;
});

setInterval(() => {
  if (before === undefined) return;
  const { user, system } = process.cpuUsage(before);
  if (user + system > MOST_TIME * 1_000 || process.memoryUsage.rss() > MOST_BYTES) {
    process.kill(process.pid, 'SIGKILL');
  }
}, EVERY);
