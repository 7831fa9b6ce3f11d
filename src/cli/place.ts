import path from 'node:path';
import { logLine } from '../core/escape.ts';
import { UsageError } from './usage.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Throws a UsageError where this project cannot be built because of the folder it lies in. */
export function refuseProjectFolder(root: string = ROOT): void {
  refuseFolder('The project', root);
}

/** Throws a UsageError where a content folder cannot be built because of its path. */
export function refuseContentFolder(content: string): void {
  refuseFolder('The content', content);
}

/**
 * Vite and Astro take the paths of modules for addresses, in which these signs mean something else or
 * nothing: `#`, `?`, `%`, `\`, and control characters such as a line break.
 */
function refuseFolder(what: string, folder: string): void {
  // On Windows, `\` parts folders.
  const [sign] = /[#?%\\\p{Cc}]/u.exec(folder.replaceAll(path.sep, '/')) ?? [];
  if (sign === undefined) return;
  throw new UsageError(
    `${what} is in ${logLine(folder)}, and Astro builds no folder with “${logLine(sign)}” in its path. Rename that folder or move it elsewhere.`,
  );
}
