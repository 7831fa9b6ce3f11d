import { mkdtempSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../cache/make-folder.ts';
import { cacheFolder } from './options.ts';
import { UsageError } from './usage.ts';

/** Throws a UsageError where no cache can be written, before anything waits for one. */
export function refuseCacheFolder(): void {
  const folder = cacheFolder('');
  if (isWritable(folder)) return;
  throw new UsageError(
    `The cache folder ${folder} cannot be written. Name one that can: BROADSIDE_CACHE=/tmp/broadside npm run build.`,
  );
}

/** By trying: what /proc allows and what it does are two things. */
export function isWritable(folder: string): boolean {
  try {
    makeFolder(folder);
    rmdirSync(mkdtempSync(path.join(folder, '.try-')));
    return true;
  } catch {
    return false;
  }
}
