import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseUnicodeRanges, type UnicodeRange } from '../core/unicode-ranges.ts';
import type { Family } from './families.ts';

/** A file of a family, with the characters its package says it is for. */
export interface Slice {
  readonly family: Family;
  readonly name: string;
  readonly path: string;
  readonly ranges: readonly UnicodeRange[];
}

/**
 * The slices of a family, plainest alphabet first: Latin, then its own, then the extensions. None
 * where its package is not installed.
 */
export function slicesOf(family: Family): readonly Slice[] {
  const known = slices.get(family) ?? readSlices(family);
  slices.set(family, known);
  return known;
}

const require = createRequire(import.meta.url);
const slices = new Map<Family, readonly Slice[]>();

function readSlices(family: Family): readonly Slice[] {
  const { packageName, name, files } = family;
  const manifest = resolved(`${packageName}/unicode.json`);
  if (manifest === undefined) return [];
  const declared: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return Object.entries(declared ?? {})
    .toReversed()
    .flatMap(([key, ranges]) => {
      const slice = key.replace(/^\[(.*)\]$/, '$1');
      const path = resolved(`${packageName}/files/${name}-${slice}-${files}-normal.woff2`);
      if (path === undefined) return [];
      return [{ family, name: slice, path, ranges: parseUnicodeRanges(String(ranges)) }];
    });
}

function resolved(file: string): string | undefined {
  try {
    return require.resolve(file);
  } catch {
    return undefined;
  }
}
