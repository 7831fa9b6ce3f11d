import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { filesBelow } from '../check/walk.ts';
import { cacheFolder } from '../options.ts';
import { engineHash } from '../share-images/engine-hash.ts';
import { makeFonts } from './fonts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * A digest of everything besides content that decides how pages are: our source, the libraries by
 * the lock file, the fonts by their contents, and Node with its data of languages.
 */
export async function siteCode(): Promise<string> {
  const hash = createHash('sha256');
  const sources = await filesBelow(path.join(ROOT, 'src'));
  const single = ['astro.config.mjs', 'package-lock.json'].map((name) => path.join(ROOT, name));
  for (const file of [...sources.map((source) => source.path), ...single]) {
    hash.update(`${path.relative(ROOT, file)}\0`).update(await readFile(file));
  }
  const fonts = path.basename(await makeFonts(cacheFolder('fonts')));
  const { node, icu, unicode } = process.versions;
  return hash.update([fonts, engineHash(), node, icu, unicode].join('\0')).digest('hex');
}
