import { createHash } from 'node:crypto';
import path from 'node:path';
import { filesBelow } from '../check/walk.ts';
import { fontsDigest } from '../fonts/make-fonts.ts';
import { nodeVersions } from '../cache/package-version.ts';
import { engineHash } from '../share-images/engine-hash.ts';
import { hashSource } from '../cache/source-hash.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * A digest of everything besides content that decides how pages are: our source, the libraries by
 * the lock file, the fonts by their contents, and Node with its data of languages.
 */
export async function siteCode(): Promise<string> {
  const hash = createHash('sha256');
  const sources = await filesBelow(path.join(ROOT, 'src'));
  hashSource(hash, ROOT, [
    ...sources.map(({ name }) => `src/${name}`),
    'astro.config.mjs',
    'package-lock.json',
  ]);
  return hash.update([fontsDigest(), engineHash(), nodeVersions()].join('\0')).digest('hex');
}
