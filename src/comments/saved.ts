import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseThread, type SavedThread, threadFile } from './saved-thread.ts';

/** The saved thread of an entry, from its content folder; undefined where none was saved. */
export async function savedThread(
  contentFolder: string,
  commentsId: string,
): Promise<SavedThread | undefined> {
  const file = path.join(contentFolder, threadFile(commentsId));
  const source = await readFile(file, 'utf8').catch(absent);
  if (source === undefined) return undefined;
  const thread = parseThread(source);
  if (typeof thread === 'string') throw new Error(`${file} is no saved thread: ${thread}.`);
  return thread;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENAMETOOLONG') return undefined;
  throw error;
}
