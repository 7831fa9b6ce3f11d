import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { command, readArguments, UsageError } from '../../src/cli/usage.ts';
import { writeCorpus } from './corpus.ts';
import { asJson } from './json.ts';
import { thisMachine } from './machine.ts';
import type { Measurement } from './measure.ts';
import { medianOf } from './median.ts';
import { type Round, runRound, SCENARIOS, type Scenario } from './scenarios.ts';
import { type BenchResult, formatResult } from './table.ts';

interface BenchOptions {
  readonly posts: number;
  /** How often everything is built. */
  readonly runs: number;
}

/** `npm run bench`: prints how long builds of an invented site take; resolves to the exit code. */
export const runBench = command(async (args: readonly string[]) => {
  const { values, switches, positionals } = readArguments(args, ['runs'], ['json'], 1);
  const posts = readCount(positionals[0] ?? '100', 'The number of posts');
  const runs = readCount(values.runs ?? String(usualRuns(posts)), '--runs');
  const result = await bench({ posts, runs });
  console.log(switches.has('json') ? asJson(result) : formatResult(result));
  return 0;
});

/** What takes minutes is built once: its times vary less. */
function usualRuns(posts: number): number {
  return posts > 2000 ? 1 : 3;
}

async function bench({ posts, runs }: BenchOptions): Promise<BenchResult> {
  const machine = thisMachine();
  const folder = mkdtempSync(path.join(tmpdir(), 'broadside-bench-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  endOnSignals();
  try {
    const corpus = await writeCorpus(path.join(folder, 'content'), posts);
    const rounds: Round[] = [];
    for (let round = 1; round <= runs; round += 1) {
      const [out, cache] = [path.join(folder, 'out'), path.join(folder, 'cache')];
      for (const old of [out, cache]) rmSync(old, { recursive: true, force: true });
      rounds.push(
        await runRound(corpus, { content: corpus.content, out, cache }, round, (scenario) =>
          console.error(`run ${round} of ${runs}: ${scenario}`),
        ),
      );
    }
    return { machine, corpus, runs, builds: mediansOf(rounds) };
  } finally {
    clear();
    process.off('exit', clear);
  }
}

function mediansOf(rounds: readonly Round[]): BenchResult['builds'] {
  const made = SCENARIOS.flatMap((scenario): (readonly [Scenario, Measurement])[] => {
    const [first, ...others] = rounds.flatMap((round) => round.get(scenario) ?? []);
    return first === undefined ? [] : [[scenario, medianOf([first, ...others])]];
  });
  return new Map(made);
}

/** Through `exit`, where the folder is deleted and the running build ended. */
function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

function readCount(text: string, what: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count > 0) return count;
  throw new UsageError(
    `${what} is “${text}”, which is no count. Write a whole number above 0, as in: npm run bench -- 1000 --runs 3.`,
  );
}
