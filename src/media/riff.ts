/** One chunk of a RIFF file. */
export interface Chunk {
  /** Four letters. */
  readonly name: string;
  /** With its name, its length and its padding. */
  readonly bytes: Buffer;
  readonly content: Buffer;
}

/** The chunks between two places of a RIFF file; `end` is where the last whole one ends. */
export function chunksIn(bytes: Buffer): {
  readonly chunks: readonly Chunk[];
  readonly end: number;
} {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length) break;
    const end = Math.min(bytes.length, at + 8 + length + (length % 2));
    chunks.push({
      name: bytes.toString('latin1', at, at + 4),
      bytes: bytes.subarray(at, end),
      content: bytes.subarray(at + 8, at + 8 + length),
    });
    at = end;
  }
  return { chunks, end: at };
}

export function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** A RIFF file of a kind: `WEBP`, `WAVE`. */
export function riff(kind: string, chunks: readonly Buffer[]): Buffer {
  return chunk('RIFF', Buffer.concat([Buffer.from(kind, 'latin1'), ...chunks]));
}
