import process from 'node:process';
import { keepCompiledCode } from '../../src/cli/compile-cache.ts';
import type { Progress } from '../../src/output/progress.ts';
import { readCommandLine } from '../../src/cli/options.ts';

/** One part of a build; parts that run at the same time overlap. */
export interface Part {
  readonly name: string;
  /** When it began and ended, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** What a build in a process of its own tells of itself. */
export interface BuildReport {
  readonly parts: readonly Part[];
  readonly seconds: number;
  /** Processor time of all threads, in seconds. */
  readonly processor: number;
  /** Highest memory of the process, in bytes. */
  readonly memory: number;
  readonly pages: number;
}

/** Builds as `npm run build` does with these arguments, and reports in place of printing. */
async function report(args: readonly string[]): Promise<BuildReport> {
  keepCompiledCode();
  const { buildSite } = await import('../../src/output/build.ts');
  const { plan } = await import('../../src/output/plan.ts');
  const parts: Part[] = [];
  const progress: Progress = async (name, work) => {
    const from = Date.now();
    const result = await work(() => {});
    parts.push({ name, from, to: Date.now() });
    return result;
  };
  const { seconds, pages } = await buildSite(readCommandLine(args).options, plan, progress);
  const { user, system } = process.cpuUsage();
  return {
    parts,
    seconds,
    processor: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS * 1024,
    pages,
  };
}

process.send?.(await report(process.argv.slice(2)), () => process.exit(0));
