import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { writeWhole } from './write-file.ts';

/** A run of the archive that may be cut: which discussions it has saved already. */
export interface UnfinishedRun {
  has(id: string): boolean;
  add(id: string): Promise<void>;
  /** The next run starts over. */
  finish(): Promise<void>;
}

/** After a day a run is taken up no more: comments it saved then may have been hidden since. */
const A_DAY = 24 * 60 * 60_000;

const runSchema = z.object({ started: z.number(), saved: z.array(z.string()) });

/** The run that was cut last, for the same folder and repository, or a new one. */
export async function takeUpRun(
  cache: string,
  what: readonly string[],
  now: number,
): Promise<UnfinishedRun> {
  const name = createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 12);
  const file = path.join(cache, `comments-${name}.json`);
  const last = runSchema.safeParse(await readJson(file)).data;
  const isRecent = last !== undefined && last.started <= now && now - last.started < A_DAY;
  const run = isRecent ? last : { started: now, saved: [] };
  const saved = new Set(run.saved);
  return {
    has: (id) => saved.has(id),
    add: (id) => {
      saved.add(id);
      return writeWhole(file, JSON.stringify({ started: run.started, saved: [...saved] }));
    },
    finish: () => rm(file, { force: true }),
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
