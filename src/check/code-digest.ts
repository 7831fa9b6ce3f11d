import { createHash } from 'node:crypto';
import path from 'node:path';
import { hashSource } from '../source-hash.ts';
import { filesBelow } from './walk.ts';

const SRC = path.resolve(import.meta.dirname, '..');
const READERS = ['body', 'check', 'domain', 'strings'];

let digest: Promise<string> | undefined;

/** A hash over the code that reads content: a stored reading of other code is read anew. */
export function readingCodeDigest(): Promise<string> {
  digest ??= compute();
  return digest;
}

async function compute(): Promise<string> {
  const files = await Promise.all(READERS.map((folder) => filesBelow(path.join(SRC, folder))));
  const hash = createHash('sha256');
  const names = files.flat().map((file) => path.relative(SRC, file.path).split(path.sep).join('/'));
  hashSource(hash, SRC, names);
  return hash.digest('hex');
}
