import { hash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { openRows } from '../cache/kept-rows.ts';

/** What is known of a page that was made. */
export interface KeptPage {
  /** Of its bytes, SHA-256 in hexadecimal. */
  readonly sum: string;
}

/** What the last build made, for the next. */
export interface PageStore {
  page(key: string): KeptPage | undefined;
  /** The bytes of a page. */
  body(key: string): Buffer<ArrayBuffer> | undefined;
  keepPage(key: string, body: Uint8Array): void;
  /** Puts on disk what was kept, and forgets what nobody has asked for. */
  close(): void;
}

/** The store in a file: see `openRows`. */
export function openPageStore(file: string): PageStore {
  const rows = openRows(file);
  return {
    page: (key) => {
      // Whether its bytes are needed or not, they stay.
      rows.keep(bodyOf(key));
      const bytes = rows.read(key);
      return bytes && JSON.parse(bytes.toString('utf8'));
    },
    body: (key) => {
      const bytes = rows.read(bodyOf(key));
      return bytes && Buffer.from(zstdDecompressSync(bytes));
    },
    keepPage: (key, body) => {
      const page: KeptPage = { sum: sumOfBody(body) };
      rows.write(key, Buffer.from(JSON.stringify(page)));
      rows.write(bodyOf(key), zstdCompressSync(body));
    },
    close: () => rows.close(),
  };
}

/** The name of the row that has the bytes of a page. */
function bodyOf(key: string): string {
  return `${key} body`;
}

export function sumOfBody(body: Uint8Array): string {
  return hash('sha256', body);
}
