import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../errors.ts';
import type { FileReport } from './inspect-file.ts';
import type { Published } from './published.ts';

/** What every thread is told at its start. */
export interface InspectionSetup {
  readonly folder: string;
  readonly published: Published;
  /** Hashes of files that an earlier check has found good. */
  readonly known: ReadonlyMap<string, string>;
}

export interface InspectionTask {
  readonly kind: 'inspect' | 'validate';
  readonly files: readonly string[];
}

/** Threads that read files and tell what they found. */
export interface Inspection {
  /** In the order of the files. */
  readonly inspect: (files: readonly string[]) => Promise<readonly FileReport[]>;
  readonly validate: (files: readonly string[]) => Promise<readonly Problem[]>;
  readonly close: () => Promise<void>;
}

/** One thread a core, and none that would have less than a batch to do. */
export function startInspection(setup: InspectionSetup): Inspection {
  const count = Math.min(
    availableParallelism(),
    Math.ceil(setup.published.files.size / BATCH) || 1,
  );
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./inspection-worker.ts', import.meta.url), { workerData: setup }),
  );
  return {
    inspect: async (files) => (await spread<FileReport>(workers, 'inspect', files, BATCH)).flat(),
    validate: async (files) => (await spread<Problem>(workers, 'validate', files, FEW)).flat(),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Enough that messages cost nothing, few enough that the last batch keeps no core waiting. */
const BATCH = 32;

/** Pages that html-validate reads in the half second that it takes to load. */
const FEW = 16;

/** Hands out the files batch by batch, in order, so that each thread meets them in order too. */
async function spread<Result>(
  workers: readonly Worker[],
  kind: InspectionTask['kind'],
  files: readonly string[],
  size: number,
): Promise<readonly Result[][]> {
  const results: Result[][] = [];
  let next = 0;
  const work = async (worker: Worker) => {
    while (next * size < files.length) {
      const batch = next++;
      const task: InspectionTask = { kind, files: files.slice(batch * size, (batch + 1) * size) };
      worker.postMessage(task);
      const [result]: Result[][] = await once(worker, 'message');
      if (result !== undefined) results[batch] = result;
    }
  };
  await Promise.all(workers.map(work));
  return results;
}
