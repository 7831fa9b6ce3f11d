import { readFile } from 'node:fs/promises';
import { parseThread, type SavedThread, threadFile } from '../comments/saved-thread.ts';
import type { Problem } from '../core/errors.ts';
import type { EntryReading } from './entry.ts';
import { reporter, TOP } from './report.ts';
import type { SortedFile } from './sorted-files.ts';
import { valueAt } from './values.ts';

/** The threads by the names of their discussions. */
export type SavedThreads = ReadonlyMap<string, SavedThread>;

interface ThreadReading {
  readonly thread: SavedThread | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks what `npm run comments -- archive` saved. */
export async function readSavedThreads(
  files: readonly SortedFile[],
  readings: readonly EntryReading[],
): Promise<{ readonly threads: SavedThreads; readonly problems: readonly Problem[] }> {
  const ids = new Set(readings.flatMap(commentsIdsOf));
  const all = await Promise.all(
    files.filter(({ kind }) => kind.kind === 'thread').map((file) => readThread(file, ids)),
  );
  const threads = all.flatMap(({ thread }) => thread ?? []);
  return {
    threads: new Map(threads.map((thread) => [thread.commentsId, thread])),
    problems: all.flatMap((reading) => reading.problems),
  };
}

async function readThread(
  { found, name }: SortedFile,
  ids: ReadonlySet<string>,
): Promise<ThreadReading> {
  const { report, problems } = reporter(name);
  const thread = parseThread(await readFile(found.path, 'utf8'));
  if (typeof thread === 'string') {
    report(TOP, {
      code: 'thread-unreadable',
      what: `This is no saved thread: ${thread}.`,
      fix: 'Take the file away and save it again with npm run comments -- archive.',
    });
    return { thread: undefined, problems };
  }
  if (threadFile(thread.commentsId) !== found.name) {
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
  return { thread, problems };
}

function commentsIdsOf({ yaml, collection, slug }: EntryReading): string[] {
  const given = valueAt(yaml?.value, ['commentsId']);
  return [`${collection}/${slug}`, ...(typeof given === 'string' ? [given.trim()] : [])];
}
