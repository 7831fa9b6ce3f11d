import { readFile, realpath, stat } from 'node:fs/promises';
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
    const before = await identity(folder);
    const found = before === undefined ? MISSING : await look(folder, wanted);
    if (found.kind !== 'missing') return found;
    const settled = before !== undefined && before === (await identity(folder));
    if (settled || attempt === 100) return MISSING;
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

/** Tells one folder from another that took its name. */
async function identity(folder: string): Promise<bigint | undefined> {
  try {
    return (await stat(folder, { bigint: true })).ino;
  } catch {
    return undefined;
  }
}
