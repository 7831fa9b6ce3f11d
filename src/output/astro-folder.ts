import { statSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { contains } from '../cli/options.ts';

/**
 * Calls `build` with a folder that Astro can write into, and has what it made in `out` afterwards.
 * Astro renames files from its own folder in the checkout into its output, and no file can be
 * renamed from one disk to another. Nor does it find its packages from `/srv/site.example/`, which it
 * takes for a folder inside `/srv/site`. In both cases it builds in the checkout, and we copy.
 */
export async function builtInto(
  out: string,
  root: string,
  build: (folder: string) => Promise<void>,
): Promise<void> {
  if (isOnOneDisk(out, root) && !isTakenForInside(out)) return build(out);
  const folder = path.join(root, '.astro/pages');
  // A build that was killed may have left half of its own.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build(folder);
  await cp(folder, out, { recursive: true });
  await rm(folder, { recursive: true, force: true });
}

function isOnOneDisk(a: string, b: string): boolean {
  return statSync(a).dev === statSync(b).dev;
}

/** As `getOutDirWithinCwd` in Astro's core/build/common.js decides it: by how the paths begin. */
function isTakenForInside(out: string): boolean {
  const cwd = process.cwd();
  return out.startsWith(cwd) && !contains(cwd, out);
}
