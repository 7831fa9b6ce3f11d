import type { Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Adds files of our own source to a hash, each with its name below the folder. Line ends do not
 * count: they may differ between checkouts.
 */
export function hashSource(hash: Hash, folder: string, names: Iterable<string>): void {
  for (const name of names) {
    const source = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${name}\0`).update(source);
  }
}
