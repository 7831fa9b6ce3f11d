import { existsSync, renameSync, rmSync } from 'node:fs';
import { BuildError } from './build-error.ts';
import { moveForeignFiles, refuseCollisions } from './foreign-files.ts';
import type { Workspace } from './workspace.ts';

/**
 * Puts the finished release in the place of the last one, with whatever else was in there.
 *
 * Two renames, not one: Node cannot exchange two folders in one call, and a symbolic link, which it
 * could, would make `dist` something that hosts and archivers treat in their own ways. Both are made
 * in one turn, so no signal handler runs between; a process killed between them leaves the last
 * release whole in `old`, and `restoreLast` puts it back. Our server looks again for those
 * microseconds.
 */
export function swap(workspace: Workspace): void {
  refuseCollisions(workspace.out, workspace.staging);
  try {
    for (const step of swapSteps(workspace)) step();
  } catch (error) {
    restoreLast(workspace);
    throw new BuildError(
      `${workspace.out} cannot be replaced: ${error instanceof Error ? error.message : error}. A folder that is mounted cannot be: name one below it with --out.`,
    );
  }
}

/** The swap one step at a time: a process may die behind any of them. */
export function swapSteps({ out, staging, old, trash }: Workspace): readonly (() => void)[] {
  return [
    () => {
      if (existsSync(out)) renameSync(out, old);
    },
    () => renameSync(staging, out),
    () => moveForeignFiles(old, out),
    () => {
      if (existsSync(old)) renameSync(old, trash);
    },
    () => rmSync(trash, { recursive: true, force: true }),
  ];
}

/** Mends what a build that was killed during its swap has left. Only for the lock's holder. */
export function restoreLast({ out, old, trash }: Workspace): void {
  rmSync(trash, { recursive: true, force: true });
  if (!existsSync(old)) return;
  if (!existsSync(out)) {
    renameSync(old, out);
    return;
  }
  moveForeignFiles(old, out);
  renameSync(old, trash);
  rmSync(trash, { recursive: true, force: true });
}
