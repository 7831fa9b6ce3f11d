import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { isWhole, recordSums } from '../sums.ts';
import { type Face, FACES } from './font-faces.ts';

/**
 * Makes the fonts of the pages: of each file that npm brought the weights and features in use,
 * some 40% less to send. They lie in the folder that is returned, below the given one and named after
 * all that makes them, with a `fonts.css` for the letters of every page and a `more-fonts.css` for
 * the others.
 */
export async function makeFonts(cache: string): Promise<string> {
  const folder = path.join(cache, fontsDigest());
  if (isWhole(folder)) return folder;
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const sheets: Record<string, string> = { 'fonts.css': '', 'more-fonts.css': '' };
  for (const face of FACES) {
    for (const [subset, range] of Object.entries(subsetsOf(face))) {
      const name = `${face.name}-${subset}.woff2`;
      writeFileSync(path.join(aside, name), await cut(face, subset, range));
      const sheet = subset === 'latin' ? 'fonts.css' : 'more-fonts.css';
      sheets[sheet] += rule(face, name, range);
    }
  }
  for (const [name, css] of Object.entries(sheets)) writeFileSync(path.join(aside, name), css);
  recordSums(aside);
  // Another build may have been quicker; one that is damaged makes room.
  if (isWhole(folder)) rmSync(aside, { recursive: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  }
  return folder;
}

async function cut(face: Face, subset: string, range: string): Promise<Buffer> {
  // Fonts are made once, and a tenth of a second is what it takes to load.
  const { default: subsetFont } = await import('subset-font');
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

function packageOf({ id }: Face): string {
  const require = createRequire(import.meta.url);
  return path.dirname(require.resolve(`@fontsource-variable/${id}/package.json`));
}

/** Of all that makes the fonts: what npm brought, and this file. */
export function fontsDigest(): string {
  const made = createHash('sha256').update(JSON.stringify(FACES));
  for (const face of FACES) made.update(readFileSync(path.join(packageOf(face), 'package.json')));
  made.update(readFileSync(new URL(import.meta.url)));
  return made.digest('hex').slice(0, 12);
}
