import { formatProblem, type Problem } from '../core/errors.ts';
import type { Reading } from './read.ts';
import { type Stream, toldProblems } from './told-problem.ts';

interface Look {
  /** How many problems `--fix` has taken away. */
  readonly mended?: number;
  /** Where a person reads them; for programs each problem has one line and no more. */
  readonly stream?: Stream;
}

/** Every problem, a blank line, and one line that counts them. */
export function problemList(
  { problems, summary }: Reading,
  { mended = 0, stream }: Look = {},
): string {
  const { posts, caseStudies, pages, hidden } = summary;
  const read = [
    count(posts, 'post', 'posts'),
    count(caseStudies, 'case study', 'case studies'),
    count(pages, 'page', 'pages'),
    ...(hidden.length === 0 ? [] : [`${hidden.length} hidden`]),
  ];
  const words = [
    ...(mended === 0 ? [] : [`${count(mended, 'thing', 'things')} mended.`]),
    `${verdict(problems)} in ${read.slice(0, -1).join(', ')} and ${read.at(-1)}.`,
  ];
  const lines = stream ? toldProblems(problems, stream) : problems.map(plainLine);
  return [...lines, ...(lines.length === 0 ? [] : ['']), words.join(' ')].join('\n');
}

function plainLine(problem: Problem): string {
  const line = formatProblem(problem);
  return problem.severity === 'warning' ? `warning ${line}` : line;
}

function verdict(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = [
    ...(errors === 0 ? [] : [count(errors, 'error', 'errors')]),
    ...(warnings === 0 ? [] : [count(warnings, 'warning', 'warnings')]),
  ];
  return found.length === 0 ? 'No problems' : found.join(' and ');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
