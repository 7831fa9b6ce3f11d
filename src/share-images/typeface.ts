import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { charactersIn, type UnicodeRange } from '../core/unicode-ranges.ts';
import type { Cut } from '../fonts/families.ts';
import { coverageOf } from '../fonts/sfnt.ts';
import type { Slice } from '../fonts/slices.ts';
import { languageTags, speakLanguage } from './font-language.ts';
import { repairFont } from './font-repair.ts';

/** A font file at one weight and width, ready for satori. */
export interface Typeface {
  readonly slice: Slice;
  /** Unique among all; satori's `fontFamily`. */
  readonly name: string;
  readonly data: ArrayBuffer;
  /** The code points it draws. */
  readonly covers: ReadonlySet<number>;
}

/**
 * The typeface of a slice and cut, in the forms of a language where it has any. Read, frozen at its
 * weight and width and repaired when first asked for (2–20 ms), kept after: satori parses a font
 * again for every new buffer.
 */
export function loadTypeface(slice: Slice, cut: Cut, lang: string): Promise<Typeface> {
  const tags = languageTags(lang);
  const key = [slice.family.name, slice.name, cut, ...tags].join('-');
  const known = loaded.get(key) ?? makeTypeface(slice, cut, tags);
  loaded.set(key, known);
  return known;
}

const loaded = new Map<string, Promise<Typeface>>();
const plain = new Map<string, Promise<Typeface>>();

async function makeTypeface(slice: Slice, cut: Cut, tags: readonly string[]): Promise<Typeface> {
  const name = `${slice.family.name}-${slice.name}-${cut}`;
  const base = plain.get(name) ?? makePlain(name, slice, cut);
  plain.set(name, base);
  const { data, ...rest } = await base;
  const own = data.slice(0);
  if (!speakLanguage(new DataView(own), tags)) return base;
  return { ...rest, name: [name, ...tags].join('-').replaceAll(' ', ''), data: own };
}

async function makePlain(name: string, slice: Slice, cut: Cut): Promise<Typeface> {
  const data = repairFont(await freezeFont(slice, cut)).buffer;
  return { slice, name, data, covers: coverageOf(new DataView(data)) };
}

/** The font file of a slice at the weight and width of a cut, as its makers meant it. */
export async function freezeFont({ path, ranges, family }: Slice, cut: Cut): Promise<Buffer> {
  return subsetFont(await readFile(path), charactersIn([...ranges, ...MARKS]), {
    targetFormat: 'sfnt',
    variationAxes: family.axes[cut],
  });
}

/** Combining marks and joiners: files hold them beyond what their package declares. */
const MARKS: readonly UnicodeRange[] = [
  [0x20, 0x20],
  [0x300, 0x36f],
  [0x200b, 0x200f],
];
