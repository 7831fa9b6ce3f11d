import { type FileHandle, open, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A file of a site as it is sent. */
export interface SiteFile {
  /** Path inside the site. */
  readonly file: string;
  readonly bytes: Buffer;
}

/** What an address's path leads to. */
export type Found =
  | { readonly kind: 'file'; readonly content: SiteFile }
  /** A folder met without its slash. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'missing' };

/**
 * The file of a site for a path below its base, `posts/a/` or `_astro/x.css`. While a build swaps
 * the folder, it looks again: neither a 404 nor half of two releases.
 */
export async function findFile(folder: string, wanted: string): Promise<Found> {
  for (let attempt = 0; ; attempt += 1) {
    const held = await openFolder(folder);
    try {
      const found = held === undefined ? MISSING : await look(folder, wanted);
      if (found.kind !== 'missing') return found;
      if ((await isStillAt(folder, held)) || attempt === 100) return MISSING;
    } finally {
      await held?.close();
    }
    await setTimeout(5);
  }
}

const MISSING: Found = { kind: 'missing' };

async function look(folder: string, wanted: string): Promise<Found> {
  const inside = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  if (inside.includes('\0') || inside.split(/[/\\]/).includes('..')) return MISSING;
  try {
    const root = await realpath(folder);
    const real = await realpath(path.join(root, inside));
    if (!real.startsWith(root + path.sep)) return MISSING;
    if ((await stat(real)).isDirectory()) return { kind: 'folder' };
    return { kind: 'file', content: { file: inside, bytes: await readFile(real) } };
  } catch {
    return MISSING;
  }
}

/** A folder held open keeps its inode: none that takes its name can have the same. */
async function openFolder(folder: string): Promise<FileHandle | undefined> {
  try {
    return await open(folder);
  } catch {
    return undefined;
  }
}

/** Whether no other folder has taken the name of the one that is held. */
async function isStillAt(folder: string, held: FileHandle | undefined): Promise<boolean> {
  try {
    const [now, before] = await Promise.all([stat(folder), held?.stat()]);
    return now.ino === before?.ino;
  } catch {
    return false;
  }
}
