import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeRoomFor } from './write-whole.ts';

/** What a build has made and the next may need, by names that say all that it was made of. */
export interface Rows {
  /** Has a row stay without being read. */
  keep(name: string): void;
  read(name: string): Buffer<ArrayBuffer> | undefined;
  /** A name is written once. */
  write(name: string, bytes: Uint8Array): void;
  /** Puts on disk what was written, and forgets what nobody has asked for. */
  close(): void;
}

/**
 * Rows in a file, which is made where there is none. They are a cache: whatever is wrong with the
 * file or the disk, there are none, and what is not as it was written is not there. While another
 * build has the file open, nothing is found and nothing kept.
 */
export function openRows(file: string): Rows {
  try {
    return rowsIn(file);
  } catch (error) {
    if (isInUse(error)) return NONE;
    try {
      rmSync(file, { recursive: true, force: true });
      return rowsIn(file);
    } catch {
      return NONE;
    }
  }
}

const NONE: Rows = { keep: () => {}, read: () => undefined, write: () => {}, close: () => {} };

/** Whether another build has it open, as SQLite says it. */
function isInUse(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

/**
 * One table of bytes by name, each row with what it must add up to. All is written in one
 * transaction: a build that is killed leaves what the one before has written.
 */
function rowsIn(file: string): Rows {
  makeRoomFor(path.dirname(file));
  const database = new DatabaseSync(file);
  const [asked, written] = [new Set<string>(), new Set<string>()];
  let broken = false;
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return broken ? undefined : work();
    } catch {
      broken = true;
      return undefined;
    }
  };
  try {
    database.exec('PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF');
    database.exec('CREATE TABLE IF NOT EXISTS rows (name TEXT PRIMARY KEY, bytes BLOB, sum TEXT)');
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    database.close();
    throw error;
  }
  const find = database.prepare('SELECT bytes, sum FROM rows WHERE name = ?');
  const insert = database.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?)');
  const forget = () => {
    const remove = database.prepare('DELETE FROM rows WHERE name = ?');
    for (const { name } of database.prepare('SELECT name FROM rows').all()) {
      if (typeof name === 'string' && !asked.has(name)) remove.run(name);
    }
  };
  return {
    keep: (name) => asked.add(name),
    read: (name) => {
      asked.add(name);
      const { bytes, sum } = attempt(() => find.get(name)) ?? {};
      if (!(bytes instanceof Uint8Array) || sum !== sumOf(name, bytes)) return undefined;
      return Buffer.from(bytes);
    },
    write: (name, bytes) => {
      asked.add(name);
      if (written.has(name)) return;
      written.add(name);
      attempt(() => insert.run(name, bytes, sumOf(name, bytes)));
    },
    close: () => {
      attempt(forget);
      attempt(() => database.exec('COMMIT'));
      database.close();
      if (broken) rmSync(file, { force: true });
    },
  };
}

function sumOf(name: string, bytes: Uint8Array): string {
  return createHash('sha256').update(`${name}\0`).update(bytes).digest('hex');
}
