import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import process from 'node:process';
import { hashSource, sourcesIn } from '../cache/source-hash.ts';
import type { Published } from './published.ts';

/** Packages by which a file is found good or bad. */
const LIBRARIES = ['fast-xml-parser', 'html-validate', 'parse5', 'sharp'];

/**
 * All that decides whether a file of a release is good, besides the release: the code that checks
 * it, and what it is told of the site. What another judge has found good is checked anew.
 */
export function judgeOf({ origin, base, traces }: Omit<Published, 'files'>): string {
  return JSON.stringify([codeDigest(), origin, base, traces]);
}

function codeDigest(): string {
  // Node itself reads addresses and texts.
  const hash = createHash('sha256').update(process.version);
  hashSource(hash, import.meta.dirname, sourcesIn(import.meta.dirname));
  for (const name of LIBRARIES) {
    const file = findPackageJSON(name, import.meta.url);
    if (file === undefined) throw new Error(`The package ${name} is not installed. Run npm ci.`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
