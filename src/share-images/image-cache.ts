import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UNFINISHED, writeWhole } from '../cache/write-whole.ts';

/**
 * A folder of finished images named by the hash of all that drew them. A file is the SHA-256 of the
 * image and the image: half a file, or one that something else wrote to, is seen and drawn anew.
 */
const SUM_BYTES = 32;
const ENDING = '.share';

/** The image, or undefined where there is none or it is damaged. */
export function readCached(folder: string, hash: string): Buffer | undefined {
  const file = withEntry(folder, hash, (entry) => readFileSync(entry));
  if (file === undefined || file.length <= SUM_BYTES) return undefined;
  const image = file.subarray(SUM_BYTES);
  return file.subarray(0, SUM_BYTES).equals(sumOf(image)) ? image : undefined;
}

/** What the image adds up to, in hexadecimal, without reading it; undefined where there is none. */
export function cachedSum(folder: string, hash: string): string | undefined {
  const sum = Buffer.alloc(SUM_BYTES);
  return withEntry(folder, hash, (entry) =>
    readSync(entry, sum) === SUM_BYTES ? sum.toString('hex') : undefined,
  );
}

/** Written beside and renamed, so that a build that is stopped leaves no half entry behind. */
export function writeCached(folder: string, hash: string, image: Buffer): void {
  writeWhole(join(folder, hash + ENDING), Buffer.concat([sumOf(image), image]));
}

/** Removes every entry that is not among these hashes, and leftovers of interrupted writes. */
export function pruneCache(folder: string, used: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const ours = name.endsWith(ENDING) || name.endsWith(UNFINISHED);
    if (ours && !used.has(name.slice(0, -ENDING.length)))
      rmSync(join(folder, name), { recursive: true });
  }
}

/** Writes a file, and makes its folder if need be. */
export function writeFile(path: string, content: Buffer): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** What is read from an open entry; undefined where there is none. */
function withEntry<Result>(
  folder: string,
  hash: string,
  read: (entry: number) => Result,
): Result | undefined {
  const entry = openIfThere(join(folder, hash + ENDING));
  if (entry === undefined) return undefined;
  try {
    return read(entry);
  } catch (error) {
    // A folder of that name is no image.
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return undefined;
    throw error;
  } finally {
    closeSync(entry);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))
  );
}

function sumOf(image: Buffer): Buffer {
  return createHash('sha256').update(image).digest();
}
