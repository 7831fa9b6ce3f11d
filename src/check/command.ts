import { formatProblem, type Problem } from '../errors.ts';
import { readCommandLine } from '../options.ts';
import { UsageError } from '../usage.ts';
import { type Reading, readContent } from './read.ts';

/** `npm run check`: prints every problem of every file; resolves to the exit code. */
export async function runCheck(args: readonly string[]): Promise<number> {
  try {
    const { options, flags } = readCommandLine(args, ['json', 'strict', 'fix']);
    const reading = await readContent(options);
    const failed = isAtFault(reading, flags.has('strict'));
    console.log(flags.has('json') ? asJson(reading) : asText(reading));
    return failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

/** Whether the content may not be published; `strict` counts warnings too. */
export function isAtFault({ problems }: Reading, strict = false): boolean {
  return strict ? problems.length > 0 : errorsAmong(problems).length > 0;
}

export function errorsAmong(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** Every problem on a line of its own, and one line that counts them. */
export function asText({ problems, summary }: Reading): string {
  const errors = errorsAmong(problems).length;
  const lines = problems.map((problem) =>
    problem.severity === 'warning' ? `warning ${formatProblem(problem)}` : formatProblem(problem),
  );
  const { posts, caseStudies, pages, hidden } = summary;
  const read = `${posts} posts, ${caseStudies} case studies, ${pages} pages; ${hidden.length} hidden.`;
  const verdict = `${errors} errors, ${problems.length - errors} warnings.`;
  return [...lines, `${read} ${verdict}`].join('\n');
}

function asJson({ problems, summary }: Reading): string {
  return JSON.stringify({ problems, summary }, undefined, 2);
}
