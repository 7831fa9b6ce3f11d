import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FoundFile {
  /** Path under content/, with forward slashes. */
  readonly name: string;
  readonly path: string;
  readonly symlink: boolean;
  /** Bytes and last change, as a cheap sign that a file is still the same. */
  readonly stamp: string;
}

/** Every file below a folder, in the order of their names; an absent folder has none. */
export async function filesBelow(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent);
  const files = entries.filter((entry) => !entry.isDirectory() && !isHidden(entry.name));
  const found = await Promise.all(
    files.map(async (entry): Promise<FoundFile> => {
      const file = path.join(entry.parentPath, entry.name);
      const symlink = entry.isSymbolicLink();
      const { size, mtimeMs } = symlink ? { size: 0, mtimeMs: 0 } : await stat(file);
      const name = path.relative(folder, file).split(path.sep).join('/');
      return { name, path: file, symlink, stamp: `${size} ${mtimeMs}` };
    }),
  );
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files that an editor or a system leaves behind, such as .DS_Store. */
function isHidden(name: string): boolean {
  return name.startsWith('.');
}

function absent(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
