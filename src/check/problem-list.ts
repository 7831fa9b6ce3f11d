import { formatProblem, type Problem } from '../core/errors.ts';
import type { Reading } from './read.ts';

/** Every problem on a line of its own, a blank line, and one line that counts them. */
export function problemList({ problems, summary }: Reading, mended = 0): string {
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
  const lines = problems.map((problem) =>
    problem.severity === 'warning' ? `warning ${formatProblem(problem)}` : formatProblem(problem),
  );
  return [...lines, ...(lines.length === 0 ? [] : ['']), words.join(' ')].join('\n');
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
