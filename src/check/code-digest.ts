import { createHash } from 'node:crypto';
import path from 'node:path';
import { nodeVersions } from '../cache/package-version.ts';
import { hashSource } from '../cache/source-hash.ts';
import { filesBelow } from './walk.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Folders of src/ whose code reads content, besides the files that stand in src/ itself. */
const READERS = ['body', 'cache', 'check', 'core', 'domain', 'fonts', 'media', 'strings'];

let digest: Promise<string> | undefined;

/**
 * A hash over all that reads content, our code, the libraries by the lock file, and Node with its
 * data of languages: what others have read is read anew.
 */
export function readingCodeDigest(): Promise<string> {
  digest ??= compute();
  return digest;
}

async function compute(): Promise<string> {
  const hash = createHash('sha256');
  const sources = (await filesBelow(path.join(ROOT, 'src'))).filter(({ name }) => {
    const [folder = '', ...rest] = name.split('/');
    return rest.length === 0 || READERS.includes(folder);
  });
  hashSource(hash, ROOT, [...sources.map(({ name }) => `src/${name}`), 'package-lock.json']);
  return hash.update(nodeVersions()).digest('hex');
}
