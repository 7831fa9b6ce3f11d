import type { Corpus } from './corpus.ts';
import type { Machine } from './machine.ts';
import type { Measurement } from './measure.ts';
import type { Scenario } from './scenarios.ts';

/** All that a bench has found out. */
export interface BenchResult {
  readonly machine: Machine;
  readonly corpus: Corpus;
  readonly runs: number;
  /** The medians, in the order in which they were built. */
  readonly builds: ReadonlyMap<Scenario, Measurement>;
}

/** The result for a screen: a column for each build, a row for each part of it. */
export function formatResult({ machine, corpus, runs, builds }: BenchResult): string {
  const { posts, caseStudies, photographs, bytes } = corpus;
  const cold = builds.get('cold');
  return [
    `${posts} posts, ${caseStudies} case studies, ${photographs} photographs, ${size(bytes)} of text`,
    `${machine.cores} cores of ${machine.processor}, ${size(machine.memory)}, ${machine.system}, Node ${machine.node}`,
    `median of ${runs}; load before it ${machine.load.toFixed(1)}`,
    '',
    ...aligned([...partRows(builds), [], ...wholeRows(builds, posts)]),
    '',
    cold === undefined
      ? ''
      : `Published: ${cold.pages} pages, ${cold.files} files, ${size(cold.bytes)}.`,
  ].join('\n');
}

type Builds = BenchResult['builds'];

function partRows(builds: Builds): string[][] {
  const names = [...new Set([...builds.values()].flatMap(({ parts }) => [...parts.keys()]))];
  const rows = names.map((name) => [
    name.replace(/^ /, '  '),
    ...[...builds.values()].map(({ parts, seconds }) => {
      const spent = parts.get(name);
      return spent === undefined ? '' : time(spent) + share(spent / seconds);
    }),
  ]);
  return [['', ...[...builds.keys()].map((scenario) => scenario + NO_SHARE)], ...rows];
}

function wholeRows(builds: Builds, posts: number): string[][] {
  const row = (name: string, value: (build: Measurement) => string) => [
    name,
    ...[...builds.values()].map((build) => value(build) + NO_SHARE),
  ];
  return [
    row('whole build', ({ seconds }) => time(seconds)),
    row('a post', ({ seconds }) => `${((seconds * 1000) / posts).toFixed(1)} ms`),
    row('processor time', ({ processor }) => time(processor)),
    row('highest memory', ({ memory }) => size(memory)),
  ];
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function time(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

function share(part: number): string {
  return `${Math.round(part * 100)}%`.padStart(NO_SHARE.length);
}

/** As wide as a share. */
const NO_SHARE = '     ';

function size(bytes: number): string {
  const [unit, name] = bytes >= 2 ** 30 ? [2 ** 30, 'GiB'] : [2 ** 20, 'MiB'];
  return `${(bytes / unit).toFixed(1)} ${name}`;
}
