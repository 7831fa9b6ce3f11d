import { linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileSum } from './sums.ts';

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
  /** What it must add up to: SHA-256 in hexadecimal. */
  readonly sum: string;
}

/**
 * Links a file of the last release into the coming one, where it is the same. False where it is
 * another, where there is none, and where a disk knows no links: then nothing is done.
 */
export function linkUnchanged(last: string | undefined, { file, out, sum }: Unchanged): boolean {
  if (last === undefined) return false;
  const from = path.join(last, file);
  try {
    return fileSum(from) === sum && linkInto(from, path.join(out, file));
  } catch {
    return false;
  }
}

/** Gives a file a second name, in a folder that is made where there is none. False where a disk knows no links. */
export function linkInto(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    // Most folders are there: to ask first would cost as much again as the link.
  }
  try {
    mkdirSync(path.dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
