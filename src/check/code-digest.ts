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
  const hash = createHash('sha256');
  for (const reader of READERS) {
    const files = await filesBelow(path.join(SRC, reader));
    hashSource(
      hash,
      SRC,
      files.map(({ name }) => `${reader}/${name}`),
    );
  }
  return hash.digest('hex');
}
