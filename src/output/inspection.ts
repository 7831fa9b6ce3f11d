import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../errors.ts';
import type { FileReport } from './inspect-file.ts';
import type { Published } from './published.ts';

/** What every thread is told at its start. */
export interface InspectionSetup {
  readonly folder: string;
  readonly published: Published & { readonly files: ReadonlySet<string> };
}

/** A file to inspect. */
export interface Suspect {
  readonly file: string;
  /** Its hash where an earlier check found it good. */
  readonly known?: string | undefined;
}

export interface Inspected extends FileReport {
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

export type InspectionTask =
  | { readonly kind: 'inspect'; readonly files: readonly Suspect[] }
  | { readonly kind: 'validate'; readonly files: readonly string[] };

/** Threads that read files and tell what they found. */
export interface Inspection {
  /** In the order of the files; undefined for one that is still what an earlier check found good. */
  readonly inspect: (files: readonly Suspect[]) => Promise<readonly (Inspected | undefined)[]>;
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
    inspect: async (files) => {
      const tasks = batches(files, BATCH).map(
        (batch) => ({ kind: 'inspect', files: batch }) as const,
      );
      return (await spread<Inspected | undefined>(workers, tasks)).flat();
    },
    validate: async (files) => {
      const tasks = batches(files, FEW).map(
        (batch) => ({ kind: 'validate', files: batch }) as const,
      );
      return (await spread<Problem>(workers, tasks)).flat();
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Enough that messages cost nothing, few enough that the last batch keeps no core waiting. */
const BATCH = 32;

/** Pages that html-validate reads in the half second that it takes to load. */
const FEW = 16;

function batches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

/** Hands out the tasks in order, so that each thread meets the files in order too. */
async function spread<Result>(
  workers: readonly Worker[],
  tasks: readonly InspectionTask[],
): Promise<readonly Result[][]> {
  const results: Result[][] = [];
  const rest = tasks.entries();
  const work = async (worker: Worker) => {
    for (const [at, task] of rest) {
      worker.postMessage(task);
      const [result]: Result[][] = await once(worker, 'message');
      if (result !== undefined) results[at] = result;
    }
  };
  await Promise.all(workers.map(work));
  return results;
}
