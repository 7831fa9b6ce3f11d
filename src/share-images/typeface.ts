import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { type Cut, FAMILIES, type Slice } from './families.ts';
import { repairFont } from './font-repair.ts';
import { coverageOf } from './sfnt.ts';

/** A font file at one weight and width, ready for satori. */
export interface Typeface {
  /** Unique among all; satori's `fontFamily`. */
  readonly name: string;
  readonly data: ArrayBuffer;
  /** The code points it draws. */
  readonly covers: ReadonlySet<number>;
}

/**
 * The typeface of a slice and cut. Read, frozen at its weight and width and repaired when first
 * asked for (2–20 ms), kept after: satori parses a font again for every new buffer.
 */
export function loadTypeface(slice: Slice, cut: Cut): Promise<Typeface> {
  const name = `${slice.family}-${slice.name}-${cut}`;
  const known = loaded.get(name) ?? makeTypeface(name, slice, cut);
  loaded.set(name, known);
  return known;
}

const loaded = new Map<string, Promise<Typeface>>();

async function makeTypeface(name: string, slice: Slice, cut: Cut): Promise<Typeface> {
  const frozen = await subsetFont(await readFile(slice.path), charactersOf(slice), {
    targetFormat: 'sfnt',
    variationAxes: FAMILIES[slice.family].axes[cut],
  });
  const data = repairFont(frozen).buffer;
  return { name, data, covers: coverageOf(new DataView(data)) };
}

/** Combining marks and joiners: files hold them beyond what their package declares. */
const MARKS: Slice['ranges'] = [
  [0x20, 0x20],
  [0x300, 0x36f],
  [0x200b, 0x200f],
];

function charactersOf(slice: Slice): string {
  return [...slice.ranges, ...MARKS]
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step))
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .join('');
}
