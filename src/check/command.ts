import process from 'node:process';
import { errorsAmong } from '../core/errors.ts';
import { readCommandLine } from '../cli/options.ts';
import { command } from '../cli/usage.ts';
import { mend } from './mend.ts';
import { problemList } from './problem-list.ts';
import { type Reading, readContent } from './read.ts';

/** `npm run check`: prints every problem of every file; resolves to the exit code. */
export const runCheck = command(async (args: readonly string[]) => {
  const { options, flags } = readCommandLine(args, { flags: ['json', 'strict', 'fix'] });
  const first = await readContent(options);
  const mended = flags.has('fix') ? await mend(first.problems) : 0;
  const reading = mended === 0 ? first : await readContent(options);
  console.log(
    flags.has('json') ? asJson(reading) : problemList(reading, { mended, stream: process.stdout }),
  );
  return isAtFault(reading, flags.has('strict')) ? 1 : 0;
});

/** Whether the content may not be published; `strict` counts warnings too. */
function isAtFault({ problems }: Reading, strict = false): boolean {
  return strict ? problems.length > 0 : errorsAmong(problems).length > 0;
}

function asJson({ problems, summary }: Reading): string {
  return JSON.stringify({ problems, summary }, undefined, 2);
}
