import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from './manifest.ts';

/**
 * Scripts and styles of the last release that the next one has under other names: they stay for
 * one release, so that a page which is open keeps working. Pictures do not: who takes one down
 * must find it gone.
 */
export function assetsToKeep(
  last: Manifest | undefined,
  files: Manifest['files'],
): Manifest['files'] {
  if (last === undefined) return new Map();
  const kept = isSameRelease(last.files, files) ? last.kept : last.files;
  return new Map(
    [...kept].filter(([file]) => /^_astro\/.*\.(?:js|css)$/.test(file) && !files.has(file)),
  );
}

/** Copies those that are still what they were; returns the ones that are in the new release. */
export function keepAssets(from: string, to: string, assets: Manifest['files']): Manifest['files'] {
  const whole = [...assets].filter(([file, hash]) => hashAt(path.join(from, file)) === hash);
  for (const [file] of whole) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    copyFileSync(path.join(from, file), path.join(to, file));
  }
  return new Map(whole);
}

function isSameRelease(last: Manifest['files'], next: Manifest['files']): boolean {
  return last.size === next.size && [...last].every(([file, hash]) => next.get(file) === hash);
}

function hashAt(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
