import { statSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Calls `build` with a folder that Astro can write into, and has what it made in `out` afterwards.
 * Astro renames files from its own folder in the checkout into its output, and no file can be
 * renamed from one disk to another: there, it builds in the checkout, and we copy.
 */
export async function builtInto(
  out: string,
  root: string,
  build: (folder: string) => Promise<void>,
): Promise<void> {
  if (isOnOneDisk(out, root)) return build(out);
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
