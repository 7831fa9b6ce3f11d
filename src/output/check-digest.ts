import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';

/** Packages by which a file is found good or bad. */
const LIBRARIES = ['html-validate', 'parse5', 'sharp'];

let known: string | undefined;

/** A hash over the code that checks a release: what other code has found good is checked anew. */
export function checkDigest(): string {
  known ??= compute();
  return known;
}

function compute(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'));
  for (const name of sources.toSorted()) {
    // Line ends may differ between checkouts.
    const source = readFileSync(path.join(import.meta.dirname, name), 'utf8');
    hash.update(`${name}\0${source.replaceAll('\r\n', '\n')}`);
  }
  for (const name of LIBRARIES) {
    const file = findPackageJSON(name, import.meta.url);
    if (file === undefined) throw new Error(`The package ${name} is not installed. Run npm ci.`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
