import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { charactersIn } from '../core/unicode-ranges.ts';
import type { Covering } from './clusters.ts';
import { coverageOf } from './sfnt.ts';
import type { Slice } from './slices.ts';

/**
 * The code points that a slice draws, without making it ready to draw. Its package declares more than
 * the file has, except for the many slices of Chinese, Japanese and Korean, which are named by number.
 */
export function coveringOf(slice: Slice): Promise<Covering> {
  const found = known.get(slice) ?? readCovering(slice);
  known.set(slice, found);
  return found;
}

const known = new Map<Slice, Promise<Covering>>();

async function readCovering({ name, path, ranges }: Slice): Promise<Covering> {
  const declared = charactersIn(ranges);
  if (/^\d+$/.test(name)) return { covers: new Set([...declared].map(codeOf)) };
  const file = await subsetFont(await readFile(path), declared + MARKS, { targetFormat: 'sfnt' });
  const { buffer, byteOffset, byteLength } = file;
  return { covers: coverageOf(new DataView(buffer, byteOffset, byteLength)) };
}

/** Combining marks and joiners, which files hold beyond what is declared. */
const MARKS = charactersIn([
  [0x300, 0x36f],
  [0x200b, 0x200f],
]);

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
