import { createHash, hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { PrerenderResult } from 'astro';

type Images = NonNullable<NonNullable<PrerenderResult['metadata']>['staticImages']>;

/** What is known of a page that was made. */
export interface KeptPage {
  /** Of its bytes, SHA-256 in hexadecimal. */
  readonly sum: string;
  /** Files of the style sheets that it loads. */
  readonly sheets: readonly string[];
  /** The pictures that it had encoded. */
  readonly images: Images;
}

/** What the last build made, for the next. */
export interface PageStore {
  page(key: string): KeptPage | undefined;
  /** The bytes of a page. */
  body(key: string): Buffer<ArrayBuffer> | undefined;
  sheet(file: string): string | undefined;
  keepPage(key: string, body: Uint8Array, made: Omit<KeptPage, 'sum'>): void;
  keepSheet(file: string, css: string): void;
  /** Puts on disk what was kept, and forgets what nobody has asked for. */
  close(): void;
}

/**
 * The store in a file, which is made where there is none. It is a cache: whatever is wrong with the
 * file or the disk, pages are made anew, and what is not as it was written is not there.
 */
export function openPageStore(file: string): PageStore {
  const rows = openRows(file);
  return {
    page: (key) => {
      // Whether its bytes are needed or not, they stay.
      rows?.keep(bodyOf(key));
      const bytes = rows?.read(key);
      return bytes && JSON.parse(bytes.toString('utf8'));
    },
    body: (key) => {
      const bytes = rows?.read(bodyOf(key));
      return bytes && Buffer.from(zstdDecompressSync(bytes));
    },
    sheet: (name) => rows?.read(name)?.toString('utf8'),
    keepPage: (key, body, made) => {
      const page: KeptPage = { ...made, sum: sumOfBody(body) };
      rows?.write(key, Buffer.from(JSON.stringify(page)));
      rows?.write(bodyOf(key), zstdCompressSync(body));
    },
    keepSheet: (name, css) => rows?.write(name, Buffer.from(css)),
    close: () => rows?.close(),
  };
}

/** The name of the row that has the bytes of a page. */
function bodyOf(key: string): string {
  return `${key} body`;
}

export function sumOfBody(body: Uint8Array): string {
  return hash('sha256', body);
}

interface Rows {
  /** Has a row stay without being read. */
  keep(name: string): void;
  read(name: string): Buffer<ArrayBuffer> | undefined;
  /** A name is written once. */
  write(name: string, bytes: Uint8Array): void;
  close(): void;
}

function openRows(file: string): Rows | undefined {
  try {
    return rowsIn(file);
  } catch (error) {
    if (isInUse(error)) return undefined;
    try {
      rmSync(file, { force: true });
      return rowsIn(file);
    } catch {
      return undefined;
    }
  }
}

/** Whether another build has it open, as SQLite says it. */
function isInUse(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

/**
 * One table of bytes by name, each row with what it must add up to. All is written in one
 * transaction: a build that is killed leaves what the one before has written.
 */
function rowsIn(file: string): Rows {
  mkdirSync(path.dirname(file), { recursive: true });
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
