import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/**
 * The SHA-256 of a file in hexadecimal. Throws what reading throws.
 *
 * What a cache, the last release and the coming one have in common is one file under several names,
 * and a site with photographs has gigabytes of it: under whichever name, a process reads it once. A
 * file that has been written to since is another one, by its time.
 */
export function fileSum(file: string): string {
  const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true });
  const stamp = `${dev} ${ino} ${size} ${mtimeNs}`;
  const known = knownSums();
  const sum = known.get(stamp) ?? hash('sha256', readFileSync(file));
  known.set(stamp, sum);
  return sum;
}

/** Astro loads its configuration in a module graph of its own: the process is what both share. */
function knownSums(): Map<string, string> {
  slots[SLOT] ??= new Map();
  return slots[SLOT];
}

const SLOT = Symbol.for('broadside.sums');

const slots: typeof globalThis & { [SLOT]?: Map<string, string> } = globalThis;

/**
 * A build that is killed leaves half files in a cache, and a disk or a hand may change others; the
 * tools that read them do not look. So the sums of a cache stand in it, from when it was whole.
 */
const SUMS = 'sums.json';

/** Writes down what is in a cache now. */
export function recordSums(cache: string): void {
  const sums = Object.fromEntries(
    filesIn(cache).map((name) => [name, fileSum(path.join(cache, name))]),
  );
  writeWhole(path.join(cache, SUMS), JSON.stringify(sums));
}

/** Whether a cache is there, and all as it was written down. */
export function isWhole(cache: string): boolean {
  return existsSync(path.join(cache, SUMS)) && unsoundIn(cache).length === 0;
}

/** Takes away every file of a cache that is not as it was written down. */
export function dropUnsound(cache: string): void {
  for (const name of unsoundIn(cache)) {
    rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/** Those that are gone among them. */
function unsoundIn(cache: string): readonly string[] {
  const recorded = sumsOf(cache);
  const there = filesIn(cache);
  const gone = new Set(recorded.keys()).difference(new Set(there));
  return [
    ...gone,
    ...there.filter((name) => recorded.get(name) !== fileSum(path.join(cache, name))),
  ];
}

function filesIn(cache: string): readonly string[] {
  if (statSync(cache, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== SUMS)
    .map((entry) => path.relative(cache, path.join(entry.parentPath, entry.name)));
}

function sumsOf(cache: string): ReadonlyMap<string, unknown> {
  try {
    const sums: unknown = JSON.parse(readFileSync(path.join(cache, SUMS), 'utf8'));
    return new Map(typeof sums === 'object' && sums !== null ? Object.entries(sums) : []);
  } catch {
    // None was written down, or the list itself is damaged: nothing is known to be whole.
    return new Map();
  }
}
