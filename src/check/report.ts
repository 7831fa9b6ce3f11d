import type { Place, Problem } from '../core/errors.ts';

export interface Finding {
  readonly code: string;
  readonly what: string;
  readonly fix: string;
  readonly severity?: Problem['severity'];
}

/** Notes a finding about one file; the reader goes on, so that one run finds them all. */
export type Report = (place: Place, finding: Finding) => void;

/** A report for a file, and the problems it has gathered so far. */
export function reporter(file: string): { report: Report; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = ({ line, column }, finding) => {
    problems.push({ severity: 'error', ...finding, file, line, column });
  };
  return { report, problems };
}

/** Where a whole file is meant. */
export const TOP: Place = { line: 1, column: 1 };
