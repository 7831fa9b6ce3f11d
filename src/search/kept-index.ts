import { createHash } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeKey } from '../cache/code-key.ts';
import { isWhole, recordSums } from '../cache/sums.ts';
import type { SearchRecord } from './record.ts';

/**
 * Pagefind makes every index anew. So the last one of each language stays in a folder of the cache,
 * named by all that it was made of: most changes to a site are in one language, or in no text.
 */

/** A name for the index that these records make, by our code and Pagefind, and by Node's data of languages. */
export function indexKey(records: readonly SearchRecord[]): string {
  const key = createHash('sha256').update(codeKey('src/search/write-index.ts'));
  for (const record of records) key.update(`\0${JSON.stringify(record)}`);
  return key.digest('hex').slice(0, 16);
}

/** Puts the index of this key into a folder. False where none is kept whole: then there is no folder. */
export function restoreIndex(kept: string, key: string, folder: string): boolean {
  const from = path.join(kept, key);
  if (!isWhole(from)) return false;
  try {
    shareFiles(path.join(from, INDEX), folder);
    return true;
  } catch {
    // Another build has put its own index there meanwhile.
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/** Keeps the index in a folder in place of the last one. */
export function keepIndex(kept: string, key: string, folder: string): void {
  try {
    rmSync(kept, { recursive: true, force: true });
    shareFiles(folder, path.join(kept, key, INDEX));
    // Until there are sums, what is there counts for nothing.
    recordSums(path.join(kept, key));
  } catch (error) {
    // Another build is putting its own index there: that one is kept.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ENOENT', 'EEXIST', 'ENOTEMPTY'].includes(code)) throw error;
  }
}

/** Apart from the sums, which are of the cache and not of the index. */
const INDEX = 'index';

/** Has the files of a folder in another too: as links, which cost next to nothing, where a disk knows them. */
function shareFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const source = path.join(entry.parentPath, entry.name);
    const target = path.join(to, path.relative(from, source));
    if (entry.isDirectory()) mkdirSync(target, { recursive: true });
    else shareFile(source, target);
  }
}

function shareFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Never into a file that is there: it may be a release's too.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
