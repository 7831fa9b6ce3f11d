import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { BuildReport } from './build-child.ts';
import { type Output, outputOf } from './output-of.ts';
import { watchProcesses } from './process-tree.ts';

/** One build: its parts in seconds by their names, in the order in which they began. */
export interface Measurement extends Output {
  readonly parts: ReadonlyMap<string, number>;
  /** From the first part to the end of the last. */
  readonly seconds: number;
  /** Processor time of all processes, in seconds: what other work on the machine changes least. */
  readonly processor: number;
  /** Highest memory in bytes, of all processes of the build. */
  readonly memory: number;
  readonly pages: number;
}

/** Where a build reads, publishes and keeps. */
export interface Folders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/** Builds in a process of its own. Rejects where the build fails; it has said why. */
export async function measureBuild(folders: Folders, now: string): Promise<Measurement> {
  const { content, out, cache } = folders;
  const child = fork(
    fileURLToPath(new URL('./build-child.ts', import.meta.url)),
    ['--content', content, '--out', out, '--now', now],
    { env: { ...process.env, BROADSIDE_CACHE: cache }, stdio: 'inherit' },
  );
  const end = () => child.kill();
  process.once('exit', end);
  const usage = watchProcesses(child.pid ?? 0);
  const reports: BuildReport[] = [];
  child.on('message', (report: BuildReport) => reports.push(report));
  const [code] = await once(child, 'exit');
  const { memory, processor } = usage();
  process.off('exit', end);
  const [report] = reports;
  if (report === undefined) throw new Error(`The build ended with exit code ${code}.`);
  const output = outputOf(out);
  const { parts, ...rest } = report;
  return {
    ...rest,
    ...output,
    memory: Math.max(memory, report.memory),
    processor: Math.max(processor, report.processor),
    parts: new Map(
      parts
        .toSorted((a, b) => a.from - b.from)
        .flatMap((part): (readonly [string, number])[] => [
          [part.name, (part.to - part.from) / 1000],
          ...(part.name === 'pages' ? output.phases(part) : []),
        ]),
    ),
  };
}
