import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import subsetFont from 'subset-font';
import { isWhole, recordSums } from '../cache/sums.ts';
import { makeRoomFor } from '../cache/write-whole.ts';
import { type Face, FACES, packageOf } from './faces.ts';

/** Writes the fonts and their style sheets into a folder, all or nothing. */
export async function cutFonts(folder: string): Promise<void> {
  const sheets: Record<string, string> = { 'fonts.css': '', 'more-fonts.css': '' };
  const files = new Map<string, string | Buffer>();
  for (const face of FACES) {
    for (const [subset, range] of Object.entries(subsetsOf(face))) {
      const name = `${face.name}-${subset}.woff2`;
      files.set(name, await cut(face, subset, range));
      const sheet = subset === 'latin' ? 'fonts.css' : 'more-fonts.css';
      sheets[sheet] += rule(face, name, range);
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
  const { id, style, weights, features } = face;
  const file = path.join(packageOf(face), 'files', `${id}-${subset}-wght-${style}.woff2`);
  // Its types do not know `keepFeatures` yet, and refuse it in a literal.
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures: [...features],
    variationAxes: { wght: { ...weights } },
  };
  return subsetFont(readFileSync(file), charactersIn(range), options);
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
  const ranges = JSON.parse(readFileSync(path.join(packageOf(face), 'unicode.json'), 'utf8'));
  return { ...ranges, latin: String(ranges.latin).replace(/,U\+03[\dA-F]{2}/g, '') };
}

/** `U+0000-00FF,U+0131` as the characters themselves. */
function charactersIn(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [from = 0, to = from] = part
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
    })
    .join('');
}
