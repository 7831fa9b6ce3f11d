import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import subsetFont from 'subset-font';
import { isWhole, recordSums } from '../cache/sums.ts';
import { makeRoomFor } from '../cache/write-whole.ts';
import { charactersIn, parseUnicodeRanges, type UnicodeRange } from '../core/unicode-ranges.ts';
import { type Face, FACES, packageOf } from './faces.ts';

/** Writes the fonts and their style sheets into a folder, all or nothing. */
export async function cutFonts(folder: string): Promise<void> {
  const sheets: Record<string, string> = { 'fonts.css': '', 'more-fonts.css': '' };
  const files = new Map<string, string | Buffer>();
  for (const face of FACES) {
    for (const [subset, range] of Object.entries(subsetsOf(face))) {
      const name = `${face.name}${face.only === undefined ? `-${subset}` : ''}.woff2`;
      files.set(name, await cut(face, subset, range));
      const sheet = subset === 'latin' ? 'fonts.css' : 'more-fonts.css';
      sheets[sheet] += rule(face, name, briefly(range, subsetsOf(face)));
    }
  }
  for (const [name, css] of Object.entries(sheets)) files.set(name, css);
  const aside = `${folder}.${process.pid}`;
  makeRoomFor(aside);
  for (const [name, bytes] of files) writeFileSync(path.join(aside, name), bytes);
  recordSums(aside);
  // Another build may have been quicker; one that is damaged makes room.
  if (isWhole(folder)) rmSync(aside, { recursive: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  }
}

function cut(face: Face, subset: string, range: string): Promise<Buffer> {
  const { id, style, weights, features, only } = face;
  const file = path.join(packageOf(face), 'files', `${id}-${subset}-wght-${style}.woff2`);
  // Its types do not know `keepFeatures` yet, and refuse it in a literal.
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures: [...features],
    variationAxes: { wght: only === undefined ? { ...weights } : only.weight },
  };
  const kept = only === undefined ? range : `${range},${JOINERS}`;
  return subsetFont(readFileSync(file), charactersIn(parseUnicodeRanges(kept)), options);
}

function rule({ family, style, weights }: Face, name: string, range: string): string {
  const slant = style === 'normal' ? '' : `font-style:${style};`;
  return `@font-face{font-family:'${family}';${slant}font-weight:${weights.min} ${weights.max};font-display:swap;src:url('./${name}');unicode-range:${range}}\n`;
}

/**
 * The unicode range of each file of a face, by the name of its subset. Accents to combine are in
 * `latin-ext` too, and most readers never meet one.
 */
function subsetsOf(face: Face): Readonly<Record<string, string>> {
  if (face.only !== undefined) return { [face.only.subset]: face.only.range };
  const ranges = JSON.parse(readFileSync(path.join(packageOf(face), 'unicode.json'), 'utf8'));
  return { ...ranges, latin: String(ranges.latin).replace(/,U\+03[\dA-F]{2}/g, '') };
}

/**
 * A range in fewer words: with the gaps in it that no other subset of the face claims. A letter there is
 * in none of the files, and rare enough to fetch one in vain.
 */
function briefly(range: string, subsets: Readonly<Record<string, string>>): string {
  const ranges = parseUnicodeRanges(range).toSorted(([a], [b]) => a - b);
  const others = Object.values(subsets).filter((other) => other !== range);
  const claimed = others.flatMap((other) => parseUnicodeRanges(other));
  const isFree = (from: number, to: number) =>
    to - from < MOST_FREE && !claimed.some(([first, last]) => first < to && last > from);
  const merged = ranges.reduce<UnicodeRange[]>((found, [first, last]) => {
    const before = found.at(-1);
    if (before === undefined || !isFree(before[1], first)) found.push([first, last]);
    else found[found.length - 1] = [before[0], Math.max(before[1], last)];
    return found;
  }, []);
  return merged
    .map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`)
    .join();
}

const MOST_FREE = 100;

/** What joins letters or keeps them apart, and the circle that a lone mark stands on. */
const JOINERS = 'U+200C-200D,U+25CC';
