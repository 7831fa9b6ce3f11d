import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Lets everybody read a release, whatever the `umask` of who builds it: a web server runs as another
 * user, and caches share files with a release that were written under another `umask`.
 */
export function makeReadable(release: string): void {
  allow(release, 0o055);
  for (const entry of readdirSync(release, { recursive: true, withFileTypes: true })) {
    allow(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o055 : 0o044);
  }
}

function allow(name: string, rights: number): void {
  const { mode } = statSync(name);
  if ((mode & rights) !== rights) chmodSync(name, (mode | rights) & 0o777);
}
