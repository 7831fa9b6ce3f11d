import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { makeFolder } from '../cache/make-folder.ts';
import { BuildError } from './build-error.ts';
import { removeIfEmpty, type Workspace } from './workspace.ts';

/**
 * Makes this process the only one that writes into a workspace, until the result is called. Throws a
 * BuildError while another build has it.
 */
export function lockWorkspace({ folder, out }: Workspace): () => void {
  const lock = tryLockBeside(folder);
  if (lock !== undefined) return lock;
  throw new BuildError(
    `Another build${holderOf(folder)} is writing into ${out}. Wait until it is done, then build again.`,
  );
}

/** Throws a BuildError where the folder of the release has no room for another beside it. */
function tryLockBeside(folder: string): (() => void) | undefined {
  try {
    return tryLock(folder);
  } catch (error) {
    throw new BuildError(
      `${folder} cannot be written: ${error instanceof Error ? error.message : error}. Name another folder with --out.`,
      { cause: error },
    );
  }
}

/**
 * Waits until no other build has locked a folder, and locks it until the result is called. `tell`
 * hears once who has it: ` (process 123)`, or nothing where that is not known. Throws what making the
 * folder throws.
 */
export async function waitForLock(
  folder: string,
  tell: (holder: string) => void = () => {},
): Promise<() => void> {
  for (let told = false; ; told = true) {
    const lock = tryLock(folder);
    if (lock !== undefined) return lock;
    if (!told) tell(holderOf(folder));
    await setTimeout(100);
  }
}

/**
 * SQLite's lock on a file, which ends with the process that has it, however that ends. Undefined
 * while another connection has it, of this process or of another.
 */
function tryLock(folder: string): (() => void) | undefined {
  const file = path.join(folder, LOCK);
  for (;;) {
    const database = openIn(folder, file);
    const opened = inodeOf(file);
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined;
      // What is no database any more is no lock either.
      rmSync(file, { force: true });
      continue;
    }
    // Else whoever had it has deleted the file meanwhile, and the next may lock another of that name.
    if (opened === undefined || inodeOf(file) !== opened) {
      database.close();
      continue;
    }
    writeFileSync(path.join(folder, HOLDER), String(process.pid));
    return () => {
      if (!database.isOpen) return;
      rmSync(path.join(folder, HOLDER), { force: true });
      rmSync(file, { force: true });
      database.close();
      removeIfEmpty(folder);
    };
  }
}

const LOCK = 'lock';

/** The process number of who has the lock, for its message. */
const HOLDER = 'process';

/** SQLITE_BUSY */
const BUSY = 5;

function openIn(folder: string, file: string): DatabaseSync {
  for (let attempt = 0; ; attempt += 1) {
    try {
      makeFolder(folder);
      return new DatabaseSync(file, { timeout: 0 });
    } catch (error) {
      // A build that just ended took the empty folder away.
      if (attempt >= 9) throw error;
    }
  }
}

function inodeOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}

function holderOf(folder: string): string {
  try {
    return ` (process ${Number(readFileSync(path.join(folder, HOLDER), 'utf8'))})`;
  } catch {
    return '';
  }
}
