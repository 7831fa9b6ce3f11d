import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file of a cache or a release whole or not at all: beside its place, and renamed. What else has its
 * name, or that of its folder, makes room. Throws what writing throws.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const part = `${file}.${process.pid}${UNFINISHED}`;
  makeRoomFor(path.dirname(file));
  try {
    writeFileSync(part, content);
    try {
      renameSync(part, file);
    } catch {
      // A folder, which no file can take the place of.
      rmSync(file, { recursive: true, force: true });
      renameSync(part, file);
    }
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

/** How the name of a file ends that a build has not finished. */
export const UNFINISHED = '.part';

/** Makes a folder of a cache, where a file may have its name. */
export function makeRoomFor(folder: string): void {
  try {
    makeFolder(folder);
  } catch {
    rmSync(folder, { force: true });
    makeFolder(folder);
  }
}
