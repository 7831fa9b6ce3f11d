import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import type { Problem } from '../core/errors.ts';
import { markdownCell, workflowMessage, workflowProperty } from '../core/escape.ts';

const problemSchema = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  what: z.string(),
  fix: z.string(),
});

/** The problems in what `npm run check -- --json` printed. */
export function problemsIn(json: string): Problem[] {
  return z.object({ problems: z.array(problemSchema) }).parse(JSON.parse(json)).problems;
}

/** Commands with which a GitHub workflow shows each problem beside its line of the pull request. */
export function githubAnnotations(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, code, severity, what, fix }) => {
      const place = `file=${workflowProperty(file)},line=${line},col=${column},title=${workflowProperty(code)}`;
      return `::${severity} ${place}::${workflowMessage(`${what} ${fix}`)}`;
    })
    .join('\n');
}

/** The same as a list for the summary of a run, because GitHub shows no more than ten of them. */
export function githubSummary(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'The content has no problems.\n';
  const rows = problems.map(
    ({ file, line, severity, what, fix }) =>
      `| ${markdownCell(`${file}:${line}`)} | ${severity} | ${markdownCell(`${what} ${fix}`)} |`,
  );
  return `${['| where | | what, and how to mend it |', '| --- | --- | --- |', ...rows].join('\n')}\n`;
}

/** GitLab's report of code quality, which it shows on the merge request. */
export function gitlabReport(problems: readonly Problem[]): string {
  const issues = problems.map(({ file, line, column, code, severity, what, fix }) => ({
    description: `${what} ${fix}`,
    check_name: code,
    fingerprint: createHash('sha256')
      .update([file, line, column, code, what].join('\n'))
      .digest('hex'),
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: file, lines: { begin: line } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
