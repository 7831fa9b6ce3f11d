import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileSum } from '../cache/sums.ts';
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
  const isWhole = (file: string, sum: string) => existsSync(file) && fileSum(file) === sum;
  const whole = [...assets].filter(([file, sum]) => isWhole(path.join(from, file), sum));
  for (const [file] of whole) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    copyFileSync(path.join(from, file), path.join(to, file));
  }
  return new Map(whole);
}

function isSameRelease(last: Manifest['files'], next: Manifest['files']): boolean {
  return last.size === next.size && [...last].every(([file, hash]) => next.get(file) === hash);
}
