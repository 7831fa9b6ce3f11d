import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { BuildError } from './build-error.ts';
import { processStart } from './running-process.ts';
import { closeWorkspace, type Workspace } from './workspace.ts';

/**
 * Makes this process the only one that writes into a workspace. Throws a BuildError while another
 * build runs; the lock of one that died is taken over.
 */
export async function lockWorkspace(workspace: Workspace): Promise<() => void> {
  let other: number | undefined;
  // Two that begin in the same moment see each other and both step back: chance parts them.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (attempt > 0) await setTimeout(20 + Math.random() * 80);
    other = held.has(workspace.folder) ? process.pid : undefined;
    if (other !== undefined) continue;
    const release = announce(workspace);
    other = otherBuild(workspace);
    if (other === undefined) return release;
    release();
  }
  throw new BuildError(
    `Another build (process ${other}) is writing into ${workspace.out}. Wait until it is done, then build again.`,
  );
}

/**
 * Says who we are by a file's name, before looking for others: of two builds, the one that looks
 * last sees both, so never do both go on. Nothing is read or taken over that could be half written.
 */
function announce(workspace: Workspace): () => void {
  const lock = path.join(workspace.folder, nameOf(process.pid));
  writeInto(workspace.folder, lock);
  held.add(workspace.folder);
  return () => {
    held.delete(workspace.folder);
    rmSync(lock, { force: true });
    closeWorkspace(workspace);
  };
}

/** The workspaces that this very process writes into. */
const held = new Set<string>();

function writeInto(folder: string, lock: string): void {
  for (let attempt = 0; ; attempt += 1) {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(lock, '');
      return;
    } catch (error) {
      // A build that just ended took the empty folder away.
      if (attempt === 9) throw error;
    }
  }
}

/** The process number of a build that runs here besides us. */
function otherBuild({ folder }: Workspace): number | undefined {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^lock-(\d+)-/.exec(name)?.[1]);
    if (Number.isNaN(pid) || name === nameOf(process.pid)) continue;
    if (name === nameOf(pid)) return pid;
    rmSync(path.join(folder, name), { force: true });
  }
  return undefined;
}

function nameOf(pid: number): string {
  return `lock-${pid}-${processStart(pid) ?? 'gone'}`;
}
