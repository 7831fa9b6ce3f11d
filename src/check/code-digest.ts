import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
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
  for (const file of files.flat()) hash.update(await readFile(file.path));
  return hash.digest('hex');
}
