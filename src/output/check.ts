import path from 'node:path';
import { compareProblems, type Problem } from '../core/errors.ts';
import { fileSum } from '../cache/sums.ts';
import { anchorFaults } from './check-pages.ts';
import { type FileFacts, filesInDoubt, needed, type ReleaseFacts } from './file-facts.ts';
import { filesBelow } from './files.ts';
import { startInspection } from './inspection.ts';
import type { Inspected, Inspector } from './inspector.ts';
import type { Published } from './published.ts';

export interface OutputCheck {
  readonly problems: readonly Problem[];
  /** Every file by its path inside the folder; without problems, true of each. */
  readonly facts: ReleaseFacts;
  readonly pages: number;
}

export interface OutputSite extends Omit<Published, 'files'> {
  /**
   * Which pages html-validate reads, at some 12 ms for 10 kB: every one that is not known, or each
   * of them that shows something no page before it shows. The other checks, the parse errors of the
   * HTML Standard among them, read all of them.
   */
  readonly validate: 'every' | 'new-constructs';
  /**
   * The facts of the last release, where the same code found it good: a file that has not changed
   * since is summed and not read, unless what it needs of the others is gone.
   */
  readonly known: ReleaseFacts;
}

/** Checks a finished release on all cores, and tells everything wrong with it. */
export async function checkOutput(folder: string, site: OutputSite): Promise<OutputCheck> {
  const { origin, base, traces, known, trusted } = site;
  const files = await filesBelow(folder);
  const published = { origin, base, traces, trusted, files: new Set(files) };
  const inspection = startInspection({ folder, published });
  try {
    const { reports, unchanged, idsOf } = await readWhatIsNew(inspection, folder, files, known);
    const pages = reports.flatMap(({ page }) => page ?? []);
    const shown = firstToShow(reports, constructsIn(unchanged));
    const validated =
      site.validate === 'every' ? pages.map(({ file }) => file) : telling(shown, known);
    const problems = [
      ...reports.flatMap((report) => report.problems),
      ...anchorFaults(pages, idsOf),
      ...(await inspection.validate(validated)),
    ];
    const learnt = new Map(reports.map((report) => [report.file, factsOf(report, shown)]));
    const facts = files.flatMap((file): [string, FileFacts][] => {
      const own = learnt.get(file) ?? unchanged.get(file);
      return own === undefined ? [] : [[file, own]];
    });
    return {
      problems: problems.toSorted(compareProblems),
      facts: new Map(facts),
      pages: facts.filter(([, { ids }]) => ids !== undefined).length,
    };
  } finally {
    await inspection.close();
  }
}

/** Reads each file that is not known, then those that are and have lost what they need. */
async function readWhatIsNew(
  inspector: Inspector,
  folder: string,
  files: readonly string[],
  known: ReleaseFacts,
) {
  const there = new Set(files);
  const isSame = (file: string, { hash: sum }: FileFacts) =>
    fileSum(path.join(folder, file)) === sum;
  const same = new Map(
    [...known].filter(([file, facts]) => there.has(file) && isSame(file, facts)),
  );
  const fresh = await inspector.inspect(files.filter((file) => !same.has(file)));
  const changed = new Map(fresh.map((report) => [report.file, report]));
  const idsOf = (file: string) => changed.get(file)?.page?.ids ?? same.get(file)?.ids;
  const doubtful = filesInDoubt(same, there, idsOf);
  return {
    reports: [...fresh, ...(await inspector.inspect([...doubtful]))],
    unchanged: new Map([...same].filter(([file]) => !doubtful.has(file))),
    idsOf,
  };
}

/**
 * What each page is the first to show, in the order of their names: the same whichever thread read
 * which, since each thread reports what it met first and reads in that order.
 */
function firstToShow(
  reports: readonly Inspected[],
  shown: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const met = new Set(shown);
  return new Map(
    reports.map(({ file, constructs = new Set<string>() }) => {
      const fresh = constructs.difference(met);
      for (const construct of fresh) met.add(construct);
      return [file, fresh];
    }),
  );
}

/** The pages that show what html-validate has not judged yet. */
function telling(
  shown: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReleaseFacts,
): readonly string[] {
  const judged = constructsIn(known);
  return [...shown].filter(([, fresh]) => !fresh.isSubsetOf(judged)).map(([file]) => file);
}

function constructsIn(facts: ReleaseFacts): ReadonlySet<string> {
  return new Set([...facts.values()].flatMap(({ shows }) => [...(shows ?? [])]));
}

function factsOf(
  { file, hash, needs, page }: Inspected,
  shown: ReadonlyMap<string, ReadonlySet<string>>,
): FileFacts {
  const anchors = page?.anchors.map(({ target, anchor }) => needed(target, anchor)) ?? [];
  return {
    hash,
    needs: [...needs.union(new Set(anchors))],
    ids: page?.ids,
    shows: page && shown.get(file),
  };
}
