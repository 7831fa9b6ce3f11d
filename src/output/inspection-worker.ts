import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../errors.ts';
import { undecodable } from './image-faults.ts';
import { type FileReport, inspectFile } from './inspect-file.ts';
import type { InspectionSetup, InspectionTask } from './inspection.ts';

const { folder, published, known }: InspectionSetup = workerData;

/** What pages that this thread has met are built of. */
const met = new Set<string>();

parentPort?.on('message', async ({ kind, files }: InspectionTask) => {
  const results =
    kind === 'validate' ? await validate(files) : await Promise.all(files.map(inspect));
  parentPort?.postMessage(results);
});

async function validate(files: readonly string[]): Promise<readonly Problem[]> {
  // A fifth of a second to load: not for a thread that reads no page.
  const { invalidHtml } = await import('./html-rules.ts');
  return files.flatMap((file) => invalidHtml(file, readFileSync(path.join(folder, file), 'utf8')));
}

async function inspect(file: string): Promise<FileReport> {
  const bytes = readFileSync(path.join(folder, file));
  const report = inspectFile(file, bytes, published, known.get(file));
  if (report.constructs !== undefined)
    return { ...report, constructs: firstMet(report.constructs) };
  if (known.get(file) === report.hash || report.problems.length > 0) return report;
  return { ...report, problems: await undecodable(file, bytes) };
}

/** Those that this thread meets for the first time: the rest need no copy to the main thread. */
function firstMet(constructs: ReadonlySet<string>): ReadonlySet<string> {
  const fresh = constructs.difference(met);
  for (const construct of fresh) met.add(construct);
  return fresh;
}
