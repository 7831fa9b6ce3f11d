import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Inspected, Inspector, InspectionSetup } from './inspector.ts';

/** What a thread is asked: a method of its inspector, and the files for it. */
export interface InspectionTask {
  readonly kind: keyof Inspector;
  readonly files: readonly string[];
}

/** An inspector that has all cores to work with. */
export interface Inspection extends Inspector {
  readonly close: () => Promise<void>;
}

/** Has few files read in this thread, and many on one thread a core: a thread takes half a second to start. */
export function startInspection(setup: InspectionSetup): Inspection {
  let workers: readonly Worker[] = [];
  const threads = () => {
    if (workers.length === 0) workers = startThreads(setup);
    return workers;
  };
  let inspector: Inspector | undefined;
  const here = async () => {
    // Not for a build in which nothing has changed.
    const { inspectorOf } = await import('./inspector.ts');
    inspector ??= inspectorOf(setup);
    return inspector;
  };
  return {
    inspect: async (files) =>
      files.length <= FEW
        ? (await here()).inspect(files)
        : spread<Inspected>(threads(), tasksOf('inspect', files, BATCH)),
    validate: async (files) =>
      files.length <= FEW_PAGES
        ? (await here()).validate(files)
        : spread(threads(), tasksOf('validate', files, FEW_PAGES)),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Read in the time in which a thread starts. */
const FEW = 100;

/** Enough that messages cost nothing, few enough that the last batch keeps no core waiting. */
const BATCH = 32;

/** Pages that html-validate reads in the half second that it takes to load. */
const FEW_PAGES = 16;

function startThreads(setup: InspectionSetup): readonly Worker[] {
  return Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('./inspection-worker.ts', import.meta.url), { workerData: setup }),
  );
}

function tasksOf(
  kind: InspectionTask['kind'],
  files: readonly string[],
  size: number,
): readonly InspectionTask[] {
  return Array.from({ length: Math.ceil(files.length / size) }, (_, at) => ({
    kind,
    files: files.slice(at * size, (at + 1) * size),
  }));
}

/** Hands out the tasks in order, so that each thread meets the files in order too. */
async function spread<Result>(
  workers: readonly Worker[],
  tasks: readonly InspectionTask[],
): Promise<readonly Result[]> {
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
  return results.flat();
}
