import { readFileSync, writeFileSync } from 'node:fs';
import { BENCH_DAY, type Corpus } from './corpus.ts';
import { type Folders, type Measurement, measureBuild } from './measure.ts';

/** What is built, in this order: each on what the one before has left. */
export const SCENARIOS = ['cold', 'warm', 'one post', 'one case study', 'site.yaml'] as const;

export type Scenario = (typeof SCENARIOS)[number];

export type Round = ReadonlyMap<Scenario, Measurement>;

/** Builds everything once, from an empty cache on. `tell` hears of each build before it begins. */
export async function runRound(
  corpus: Corpus,
  folders: Folders,
  round: number,
  tell: (scenario: Scenario) => void,
): Promise<Round> {
  const measured = new Map<Scenario, Measurement>();
  for (const scenario of SCENARIOS) {
    tell(scenario);
    change(corpus, scenario, round);
    measured.set(scenario, await measureBuild(folders, BENCH_DAY));
  }
  return measured;
}

/** What a writer does before the build. */
function change(corpus: Corpus, scenario: Scenario, round: number): void {
  if (scenario === 'one post') append(corpus.post, `A sentence more, the ${round}th.\n`);
  if (scenario === 'one case study') {
    const text = readFileSync(corpus.caseStudy, 'utf8');
    // The title stands on the pages of all posts about it.
    writeFileSync(corpus.caseStudy, text.replace(/^title: .*$/m, `title: Title ${round}`));
  }
  if (scenario === 'site.yaml') {
    const text = readFileSync(corpus.site, 'utf8');
    writeFileSync(corpus.site, text.replace(/^title: .*$/m, `title: Bench ${round}`));
  }
}

function append(file: string, text: string): void {
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${text}`);
}
