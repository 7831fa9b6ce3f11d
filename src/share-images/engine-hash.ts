import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { versionOf } from '../cache/package-version.ts';
import { hashSource, sourcesIn } from '../cache/source-hash.ts';
import { FAMILIES } from '../fonts/families.ts';
import { slicesOf } from '../fonts/slices.ts';

/** What draws and is not in this folder. */
const ELSEWHERE = ['core/ink.ts', 'core/unicode-ranges.ts', 'strings/script.ts'];

/** Packages that draw; those of the fonts are added. */
const LIBRARIES = ['satori', '@resvg/resvg-js', 'subset-font', '@twemoji/svg', 'uqr'];

let known: string | undefined;

/**
 * A hash over everything besides the card that decides how it looks: the source of this folder, of
 * the inks and of scripts, the contents of the font packages and the versions of the libraries, and
 * the Unicode data of Node, which divides words. Reckoned once a process.
 */
export function engineHash(): string {
  known ??= reckon();
  return known;
}

function reckon(): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string) => hash.update(`${name}\0`).update(content);
  const folder = dirname(fileURLToPath(import.meta.url));
  const sources = sourcesIn(folder);
  if (!sources.includes('engine-hash.ts')) {
    throw new Error(
      'engineHash() reads the source of src/share-images, and is not there: it was bundled. ' +
        'Reckon it before the bundle is made, and hand it over.',
    );
  }
  hashSource(hash, folder, sources);
  hashSource(hash, join(folder, '../fonts'), sourcesIn(join(folder, '../fonts')));
  hashSource(hash, join(folder, '..'), ELSEWHERE);
  for (const name of LIBRARIES) add(name, versionOf(name));
  for (const { packageName } of FAMILIES.filter((family) => slicesOf(family).length > 0)) {
    add(packageName, versionOf(packageName));
  }
  add('unicode', `${process.versions.unicode} ${process.versions.icu}`);
  return hash.digest('hex');
}
