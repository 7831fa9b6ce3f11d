import { pathToFileURL } from 'node:url';
import path from 'node:path';
import process from 'node:process';
import { type Random, randomFrom } from './bench/random.ts';

const PRELOAD = pathToFileURL(
  path.resolve(import.meta.dirname, 'fixtures/preloads/failing-disk.mjs'),
).href;

/** What befalls the disk of a process: see the preload. */
export type Mishap = `kill@${number}` | `full@${number}` | `count@${string}`;

/** The environment of a Node process with such a disk. */
export function failingDisk(mishap: Mishap): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--import=${PRELOAD}`, BROADSIDE_DISK: mishap };
}

/** Other moments with another seed: `FUZZ_SEED=7`. What fails is told with its seed. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

export const chance: Random = randomFrom(SEED);
