import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FoundFile {
  /** Path below the folder, with forward slashes. */
  readonly name: string;
  readonly path: string;
  /** Only a file is ever opened: a link may lead anywhere, and a pipe would keep us waiting. */
  readonly type: 'file' | 'link' | 'other';
  /** In bytes. */
  readonly size: number;
  /** Bytes and last change, as a cheap sign that a file is still the same. */
  readonly stamp: string;
}

/**
 * Every file below a folder, in the order of their names; an absent folder has none. What an
 * editor, a system or git leaves behind, such as .DS_Store and .git/, is passed over.
 */
export async function filesBelow(folder: string, which?: 'hidden too'): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent);
  const found = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
      .map(({ entry, file }) => ({ entry, file, name: nameBelow(folder, file) }))
      .filter(({ name }) => which === 'hidden too' || !isHidden(name))
      .map(({ entry, file, name }) => foundFile(entry, file, name)),
  );
  return found.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** None where it is gone already: editors make files that live for a moment. */
async function foundFile(entry: Dirent, file: string, name: string): Promise<FoundFile[]> {
  const type = entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
  const facts = type === 'file' ? await stat(file).catch(absent) : { size: 0, mtimeMs: 0 };
  if (Array.isArray(facts)) return [];
  const { size, mtimeMs } = facts;
  return [{ name, path: file, type, size, stamp: `${size} ${mtimeMs}` }];
}

function nameBelow(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

function isHidden(name: string): boolean {
  return /(?:^|\/)\./.test(name);
}

function absent(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
