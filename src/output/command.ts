import process from 'node:process';
import { readCommandLine } from '../cli/options.ts';
import { buildSite } from './build.ts';
import { endProcess } from './end-process.ts';
import { failureOf } from './failure.ts';
import { plan as everything } from './plan.ts';
import { progressOn } from './progress.ts';
import type { Plan } from './step.ts';
import { formatSummary } from './summary.ts';

/** `npm run build`: prints progress and a summary, or what is wrong; resolves to the exit code. */
export async function runBuild(args: readonly string[], plan: Plan = everything): Promise<number> {
  endOnSignals();
  try {
    const { options } = readCommandLine(args);
    console.log(formatSummary(await buildSite(options, plan, progressOn(process.stdout))));
    return 0;
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    console.error(text);
    if (exitCode === 1) console.error('Nothing was published; the last release is as it was.');
    return exitCode;
  }
}

/** Ends as a signal means, but through `exit`, where the workspace is cleared and the lock given back. */
function endOnSignals(): void {
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.once(signal, () => endProcess(128 + number));
  }
}
