import { logLine } from './escape.ts';

/** What is wrong with a writer's file, in words a writer can act on. */
export interface Problem {
  /** Path from the project's root, with forward slashes: `content/posts/a.mdx`. */
  readonly file: string;
  /** 1-based; 1 where the whole file is meant. */
  readonly line: number;
  /** 1-based, counted in UTF-16 code units as editors do. */
  readonly column: number;
  /** Kebab-case and stable, so that a search for it finds its documentation. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** A whole sentence that says what was found. */
  readonly what: string;
  /** A whole sentence that says how to mend it. */
  readonly fix: string;
}

/** A place in a text: 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Thrown with every problem of every file, so that one run is enough to mend them all. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Those of the problems that keep a site from being published. */
export function errorsAmong(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** Throws a ContentError where there are errors among the problems. */
export function refuseErrors(problems: readonly Problem[]): void {
  const errors = errorsAmong(problems);
  if (errors.length > 0) throw new ContentError(errors);
}

/** `file:line:column code: what. How to mend it.`, the one form of an error in Broadside. */
export function formatProblem({ file, line, column, code, what, fix }: Problem): string {
  return logLine(`${file}:${line}:${column} ${code}: ${what} ${fix}`);
}

/** By file, then by place in the file: the order in which a writer mends them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
