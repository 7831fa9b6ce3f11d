import { CODES } from '../../check/codes.ts';
import { isMended } from '../../check/mend.ts';
import { formatProblem, type Problem } from '../../core/errors.ts';
import { contentProblems, outputProblems } from './found.ts';

/** The page of everything that may be wrong, each with what is really said of an example. */
export async function problemsPage(): Promise<string> {
  const [content, output] = [await contentProblems(), await outputProblems()];
  return `<!-- Written by \`npm run reference\`. -->

# What the checks say

Each problem is one line: \`file:line:column code: what is wrong. How to mend it.\` Errors keep a site from
being published; warnings do so with \`--strict\`. Below stands each code with what is said of an example.

## In content

\`npm run check\` says these, and so do \`build\` and \`dev\` before anything else.

${Object.entries(CODES)
  .map(([code, meaning]) => contentSection(code, meaning, content.get(code)))
  .join('\n')}
## In a finished site

\`npm run build\` says these of what it has made, before anybody sees it. Where the fault is in a text of
content/, mend it there; where it is in our code, please tell us.

${[...output].map(([code, problem]) => `### ${code}\n${example(problem)}`).join('\n')}`;
}

function contentSection(code: string, meaning: string, problem: Problem | undefined): string {
  const about = [
    meaning,
    ...(problem?.severity === 'warning' ? ['A warning.'] : []),
    ...(isMended(code) ? ['`--fix` mends it.'] : []),
  ];
  return `### ${code}\n\n${about.join(' ')}\n${problem === undefined ? '' : example(problem)}`;
}

function example(problem: Problem): string {
  return `\n\`\`\`text\n${formatProblem(problem)}\n\`\`\`\n`;
}
