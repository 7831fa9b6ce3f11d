import { readFile } from 'node:fs/promises';
import { parseThread, threadFile } from '../comments/saved-thread.ts';
import type { Problem } from '../errors.ts';
import type { EntryReading } from './entry.ts';
import { reporter, TOP } from './report.ts';
import type { SortedFile } from './sorted-files.ts';
import { valueAt } from './values.ts';

/** What is wrong with the threads that `npm run comments -- archive` saved. */
export async function savedThreadProblems(
  files: readonly SortedFile[],
  readings: readonly EntryReading[],
): Promise<Problem[]> {
  const ids = new Set(readings.flatMap(commentsIdsOf));
  const problems = files
    .filter(({ kind }) => kind.kind === 'thread')
    .map((file) => threadProblems(file, ids));
  return (await Promise.all(problems)).flat();
}

async function threadProblems(
  { found, name }: SortedFile,
  ids: ReadonlySet<string>,
): Promise<Problem[]> {
  const { report, problems } = reporter(name);
  const thread = parseThread(await readFile(found.path, 'utf8'));
  if (typeof thread === 'string') {
    report(TOP, {
      code: 'thread-unreadable',
      what: `This is no saved thread: ${thread}.`,
      fix: 'Take the file away and save it again with npm run comments -- archive.',
    });
  } else if (threadFile(thread.commentsId) !== found.name) {
    report(TOP, {
      code: 'thread-misplaced',
      what: `The thread “${thread.commentsId}” is not looked for in this file.`,
      fix: `Call it ${threadFile(thread.commentsId)}.`,
    });
  } else if (!ids.has(thread.commentsId)) {
    report(TOP, {
      code: 'thread-lost',
      severity: 'warning',
      what: `No entry has the commentsId “${thread.commentsId}”.`,
      fix: 'Write it into the entry that the thread belongs to, or take the file away.',
    });
  }
  return problems;
}

function commentsIdsOf({ yaml, collection, slug }: EntryReading): string[] {
  const given = valueAt(yaml?.value, ['commentsId']);
  return [`${collection}/${slug}`, ...(typeof given === 'string' ? [given.trim()] : [])];
}
