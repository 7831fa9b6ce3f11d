import { linkSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * What a release has in common with the last one, it shares with it: a link to a file costs a tenth
 * of the file, to make and later to delete, and a host that goes by dates sees what has changed.
 * Nobody may write into a file of a coming release, then: it may be the last one's too. Write
 * another beside it and rename that.
 */

/** Tells what Astro loads in a module graph of its own where the last release is. */
export function tellLastRelease(folder: string | undefined): void {
  process.env[NAME] = folder ?? '';
}

/** Absolute path of the last release; undefined where there is none. */
export function lastRelease(): string | undefined {
  return process.env[NAME] || undefined;
}

const NAME = 'BROADSIDE_LAST';

/** A file by its path inside a release, to be put into the coming one. */
export interface Unchanged {
  readonly file: string;
  /** Absolute path of the coming release. */
  readonly out: string;
  /** Whether the last release has the very same. */
  readonly isSame: (bytes: Buffer) => boolean;
}

/**
 * Links a file of the last release into the coming one, where it is the same. False where it is
 * another, where there is none, and where a disk knows no links: then nothing is done.
 */
export function linkUnchanged(last: string | undefined, { file, out, isSame }: Unchanged): boolean {
  if (last === undefined) return false;
  const from = path.join(last, file);
  const to = path.join(out, file);
  try {
    if (!isSame(readFileSync(from))) return false;
    mkdirSync(path.dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
