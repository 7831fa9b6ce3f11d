import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The list of a release's files. It is also how we know a folder as one that we published. */
export interface Manifest {
  /** SHA-256 in hexadecimal by the path inside the release, sorted; the manifest itself is not in it. */
  readonly files: ReadonlyMap<string, string>;
  /** The same for files of the release before, left for the pages of it that are still open. */
  readonly kept: ReadonlyMap<string, string>;
  /** The origin of the comments’ frame, which the policy of the release lets in. */
  readonly frames?: string | undefined;
}

export const MANIFEST = 'manifest.json';

const MADE_BY = 'Broadside';

export function writeManifest(folder: string, manifest: Manifest): void {
  const { files, kept, frames } = manifest;
  const lists = { files: sorted(files), kept: sorted(kept) };
  const content = { madeBy: MADE_BY, frames, ...lists };
  writeFileSync(path.join(folder, MANIFEST), `${JSON.stringify(content, undefined, 1)}\n`);
}

/** Undefined where a folder has none, or one of somebody else's. */
export function readManifest(folder: string): Manifest | undefined {
  const content = readJson(path.join(folder, MANIFEST));
  if (!isObject(content)) return undefined;
  const { madeBy, files, kept, frames } = content;
  if (madeBy !== MADE_BY) return undefined;
  return {
    files: hashes(files),
    kept: hashes(kept),
    frames: textOrNone(frames),
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function hashes(value: unknown): ReadonlyMap<string, string> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Map(
    entries.flatMap(([file, hash]) => (typeof hash === 'string' ? [[file, hash]] : [])),
  );
}

function textOrNone(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(files: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
