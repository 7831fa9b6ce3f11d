import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DiscussionPlace } from '../../domain/comments.ts';
import { parseThread, type SavedThread, savedThreadSchema, threadFile } from '../saved-thread.ts';
import { allComments, allDiscussions, commentsIdOf } from './discussions.ts';
import { ArchiveError, type Ask } from './github.ts';
import type { GitHubDiscussion } from './queries.ts';
import type { UnfinishedRun } from './unfinished-run.ts';
import { writeWhole } from './write-file.ts';

export interface ArchiveOptions {
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly place: DiscussionPlace;
  /** The permanent names of the site's discussions. */
  readonly commentsIds: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly run: UnfinishedRun;
}

export interface Archived {
  /** Files that were written, below the content folder. */
  readonly written: readonly string[];
  /** How many were as they had been. */
  readonly unchanged: number;
  /** How many the run before, which was cut, had saved. */
  readonly before: number;
  /** Discussions of the category that belong to no entry. */
  readonly strangers: readonly GitHubDiscussion[];
  /** Saved threads whose discussion is no longer there: to be kept, or not. */
  readonly orphans: readonly string[];
}

/** Saves every discussion of the site below its content folder, each file whole or not at all. */
export async function archiveComments(ask: Ask, options: ArchiveOptions): Promise<Archived> {
  const { content, place, commentsIds, run } = options;
  const discussions = await allDiscussions(ask, place);
  const written: string[] = [];
  const taken = new Set<string>();
  const strangers: GitHubDiscussion[] = [];
  let unchanged = 0;
  let before = 0;
  for (const discussion of discussions) {
    const commentsId = commentsIdOf(discussion, commentsIds);
    // Of two about one entry, giscus shows the first.
    if (commentsId === undefined || taken.has(commentsId)) {
      strangers.push(discussion);
      continue;
    }
    taken.add(commentsId);
    if (run.has(discussion.id)) {
      before += 1;
      continue;
    }
    const file = await save(ask, discussion, commentsId, options);
    if (file === undefined) unchanged += 1;
    else written.push(file);
    await run.add(discussion.id);
  }
  await run.finish();
  const others = commentsIds.filter((id) => !taken.has(id)).map(threadFile);
  const orphans = others.filter((file) => existsSync(path.join(content, file)));
  return { written, unchanged, before, strangers, orphans };
}

/** The file that was written; undefined where nothing in it has changed. */
async function save(
  ask: Ask,
  discussion: GitHubDiscussion,
  commentsId: string,
  { content, place, today }: ArchiveOptions,
): Promise<string | undefined> {
  const { number, url, locked } = discussion;
  const thread = savedThreadSchema.safeParse({
    version: 1,
    commentsId,
    repository: place.repository,
    number,
    url,
    locked,
    savedOn: today,
    comments: await allComments(ask, discussion),
  });
  if (!thread.success) {
    const [issue] = thread.error.issues;
    throw new ArchiveError(
      `Discussion ${number} cannot be saved: ${issue?.path.join('.')} ${issue?.message}.`,
    );
  }
  const name = threadFile(commentsId);
  const file = path.join(content, name);
  if (isSame(await lastSaved(file), thread.data)) return undefined;
  await writeWhole(file, `${JSON.stringify(thread.data, undefined, 2)}\n`);
  return name;
}

async function lastSaved(file: string): Promise<SavedThread | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const thread = text === undefined ? undefined : parseThread(text);
  return typeof thread === 'string' ? undefined : thread;
}

/** Apart from the day: a file that changes each night would hide in git what did change. */
function isSame(last: SavedThread | undefined, next: SavedThread): boolean {
  const text = (thread: SavedThread) => JSON.stringify({ ...thread, savedOn: '' });
  return last !== undefined && text(last) === text(next);
}
