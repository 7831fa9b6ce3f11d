import { realpathSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../cache/make-folder.ts';

/**
 * The folder beside the published one where a release is made. Beside it, so that both are on one
 * file system and a release is put in place by renaming; hidden, and gone when no build runs.
 */
export interface Workspace {
  /** The published folder, symbolic links resolved. */
  readonly out: string;
  readonly folder: string;
  /** The release being made. */
  readonly staging: string;
  /** The last release, while it makes room for the next: always whole. */
  readonly old: string;
  /** What is being deleted. */
  readonly trash: string;
}

export function workspaceOf(out: string): Workspace {
  const real = resolved(out);
  const folder = path.join(path.dirname(real), `.${path.basename(real)}.broadside`);
  return {
    out: real,
    folder,
    staging: path.join(folder, 'staging'),
    old: path.join(folder, 'old'),
    trash: path.join(folder, 'trash'),
  };
}

/** An empty staging folder, whatever a build that died has left in it. Only for the lock's holder. */
export function emptyStaging(workspace: Workspace): void {
  discardStaging(workspace);
  makeFolder(workspace.staging);
}

/** Removes what a build has made, and what one that died was deleting. Only for the lock's holder. */
export function discardStaging({ staging, trash }: Workspace): void {
  rmSync(staging, { recursive: true, force: true });
  rmSync(trash, { recursive: true, force: true });
}

/** Takes a folder away where nothing is left in it. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another build has its lock in it, or it is gone already.
  }
}

/** An absolute path with the symbolic links of its folders resolved, as far as there are any. */
export function resolved(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const above = path.dirname(path.resolve(folder));
    return path.join(above === folder ? above : resolved(above), path.basename(folder));
  }
}
