import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { BuildError } from './build-error.ts';
import { processStart } from './running-process.ts';
import { removeIfEmpty, type Workspace } from './workspace.ts';

/**
 * Makes this process the only one that writes into a workspace. Throws a BuildError while another
 * build runs; the lock of one that died is taken over.
 */
export async function lockWorkspace({ folder, out }: Workspace): Promise<() => void> {
  const lock = await tryLock(folder);
  if (typeof lock === 'function') return lock;
  throw new BuildError(
    `Another build (process ${lock}) is writing into ${out}. Wait until it is done, then build again.`,
  );
}

/**
 * Waits until no other build is at work in a folder; resolves to what ends the turn. `tell` hears
 * once of the process that is waited for.
 */
export async function takeTurn(
  folder: string,
  tell: (other: number) => void = () => {},
): Promise<() => void> {
  for (let told = false; ; told = true) {
    const lock = await tryLock(folder);
    if (typeof lock === 'function') return lock;
    if (!told) tell(lock);
    await setTimeout(100);
  }
}

/** What gives the lock back, or the process number of the build that has it. */
async function tryLock(folder: string): Promise<(() => void) | number> {
  let other = process.pid;
  // Two that begin in the same moment see each other and both step back: chance parts them.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (attempt > 0) await setTimeout(20 + Math.random() * 80);
    if (held.has(folder)) continue;
    const release = announce(folder);
    const found = otherBuild(folder);
    if (found === undefined) return release;
    other = found;
    release();
  }
  return other;
}

/**
 * Says who we are by a file's name, before looking for others: of two builds, the one that looks
 * last sees both, so never do both go on. Nothing is read or taken over that could be half written.
 */
function announce(folder: string): () => void {
  const lock = path.join(folder, nameOf(process.pid));
  writeInto(folder, lock);
  held.add(folder);
  return () => {
    held.delete(folder);
    rmSync(lock, { force: true });
    removeIfEmpty(folder);
  };
}

/** The folders that this very process has locked. */
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
function otherBuild(folder: string): number | undefined {
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
