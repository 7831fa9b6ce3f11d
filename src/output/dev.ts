import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { problemList } from '../check/problem-list.ts';
import { latestReading } from '../check/latest-reading.ts';
import { refuseCacheFolder } from '../cli/cache-folder.ts';
import { shareReading } from '../check/shared-reading.ts';
import { soundPart } from '../check/sound-part.ts';
import { optionsToEnv, readCommandLine } from '../cli/options.ts';
import { readServing } from '../cli/serving.ts';
import { failureOf } from './failure.ts';

/**
 * `npm run dev`: the live site, drafts and scheduled entries included. Prints what is wrong and goes
 * on, for a writer mends it while looking; only without a site.yaml there is nothing to begin with.
 */
export async function runDev(args: readonly string[]): Promise<number | undefined> {
  try {
    const own = { values: ['port', 'host'], flags: ['open'] } as const;
    const { options, values, flags } = readCommandLine(args, own);
    const { port, host = false } = readServing(values);
    refuseCacheFolder();
    const shown = { ...options, drafts: true };
    const reading = await latestReading(shown);
    if (reading.problems.length > 0)
      console.error(problemList(reading, { stream: process.stderr }));
    if (reading.site === undefined) return 1;
    shareReading(soundPart(reading, shown.content), shown);
    Object.assign(process.env, optionsToEnv(shown), { ASTRO_TELEMETRY_DISABLED: '1' });
    const { dev } = await import('astro');
    const root = fileURLToPath(new URL('../..', import.meta.url));
    await dev({ root, server: { port, host, open: flags.has('open') } });
    return undefined;
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    console.error(text);
    return exitCode;
  }
}
