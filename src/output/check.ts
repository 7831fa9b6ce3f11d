import { compareProblems, type Problem } from '../errors.ts';
import { anchorFaults } from './check-pages.ts';
import { filesBelow } from './files.ts';
import type { FileReport } from './inspect-file.ts';
import { startInspection } from './inspection.ts';
import type { Published } from './published.ts';

export interface OutputCheck {
  readonly problems: readonly Problem[];
  /** SHA-256 of every file by its path inside the folder. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly pages: number;
}

export interface OutputSite extends Pick<Published, 'origin' | 'base' | 'traces'> {
  /**
   * Which pages html-validate reads, at some 12 ms for 10 kB: every one, or each that is not known
   * and shows something no page before it shows. The other checks, the parse errors of the HTML
   * Standard among them, read every page always.
   */
  readonly validate: 'every' | 'new-constructs';
  /**
   * Hashes of the last release, where the same code has checked it: an image that is in it is not
   * decoded again, and a page of it shows nothing new.
   */
  readonly known: ReadonlyMap<string, string>;
}

/** Reads every file of a finished release once, on all cores, and tells everything wrong with it. */
export async function checkOutput(folder: string, site: OutputSite): Promise<OutputCheck> {
  const { origin, base, traces, known } = site;
  const files = await filesBelow(folder);
  const published = { origin, base, traces, files: new Set(files) };
  const inspection = startInspection({ folder, published, known });
  try {
    const reports = await inspection.inspect(files);
    const pages = reports.flatMap(({ page }) => page ?? []);
    const validated = site.validate === 'every' ? pages.map(({ file }) => file) : telling(reports);
    const problems = [
      ...reports.flatMap((report) => report.problems),
      ...anchorFaults(pages),
      ...(await inspection.validate(validated)),
    ];
    return {
      problems: problems.toSorted(compareProblems),
      hashes: new Map(reports.map(({ file, hash }) => [file, hash])),
      pages: pages.length,
    };
  } finally {
    await inspection.close();
  }
}

/**
 * The pages that are the first to show something, in the order of their names: the same whichever
 * thread read which, since each thread reports what it met first and reads in that order.
 */
export function telling(reports: readonly FileReport[]): readonly string[] {
  const met = new Set<string>();
  return reports.flatMap(({ file, constructs = new Set<string>() }) => {
    const fresh = constructs.difference(met);
    for (const construct of fresh) met.add(construct);
    return fresh.size > 0 ? [file] : [];
  });
}
