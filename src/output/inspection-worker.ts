import { parentPort, workerData } from 'node:worker_threads';
import type { InspectionTask } from './inspection.ts';
import { inspectorOf } from './inspector.ts';

const inspector = inspectorOf(workerData);

parentPort?.on('message', async ({ kind, files }: InspectionTask) => {
  parentPort?.postMessage(await inspector[kind](files));
});
