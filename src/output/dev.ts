import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { problemList } from '../check/problem-list.ts';
import { latestReading } from '../check/latest-reading.ts';
import { optionsToEnv, readCommandLine } from '../cli/options.ts';
import { failureOf } from './failure.ts';

/**
 * `npm run dev`: the live site, drafts and scheduled entries included. Prints what is wrong and goes
 * on, for a writer mends it while looking; only without a site.yaml there is nothing to show.
 */
export async function runDev(args: readonly string[]): Promise<void> {
  try {
    const { options } = readCommandLine(args);
    const shown = { ...options, drafts: true };
    const reading = await latestReading(shown);
    if (reading.problems.length > 0) console.error(problemList(reading));
    if (reading.site === undefined) process.exit(1);
    Object.assign(process.env, optionsToEnv(shown), { ASTRO_TELEMETRY_DISABLED: '1' });
    const { dev } = await import('astro');
    await dev({ root: fileURLToPath(new URL('../..', import.meta.url)) });
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    console.error(text);
    process.exit(exitCode);
  }
}
