import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../errors.ts';
import { undecodable } from './image-faults.ts';
import { inspectFile } from './inspect-file.ts';
import type { Inspected, InspectionSetup, InspectionTask, Suspect } from './inspection.ts';

const { folder, published }: InspectionSetup = workerData;

/** What pages that this thread has met are built of. */
const met = new Set<string>();

parentPort?.on('message', async (task: InspectionTask) => {
  parentPort?.postMessage(
    task.kind === 'validate'
      ? await validate(task.files)
      : await Promise.all(task.files.map(inspect)),
  );
});

async function validate(files: readonly string[]): Promise<readonly Problem[]> {
  // A fifth of a second to load: not for a thread that reads no page.
  const { invalidHtml } = await import('./html-rules.ts');
  return files.flatMap((file) => invalidHtml(file, readFileSync(path.join(folder, file), 'utf8')));
}

async function inspect({ file, known }: Suspect): Promise<Inspected | undefined> {
  const bytes = readFileSync(path.join(folder, file));
  const sum = hash('sha256', bytes);
  if (sum === known) return undefined;
  const { constructs, ...report } = inspectFile(file, bytes, published);
  if (constructs !== undefined) return { hash: sum, ...report, constructs: firstMet(constructs) };
  const broken = report.problems.length > 0 ? [] : await undecodable(file, bytes);
  return { hash: sum, ...report, problems: [...report.problems, ...broken] };
}

/** Those that this thread meets for the first time: the rest need no copy to the main thread. */
function firstMet(constructs: ReadonlySet<string>): ReadonlySet<string> {
  const fresh = constructs.difference(met);
  for (const construct of fresh) met.add(construct);
  return fresh;
}
