import type { Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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

/** Names of the source files that stand in a folder of ours, sorted. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
}
