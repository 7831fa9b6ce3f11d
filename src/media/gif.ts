import type { Anatomy, Extra } from './parts.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const LABELS: Readonly<Record<number, string>> = {
  1: 'text',
  254: 'comment',
  255: 'application',
};
/** Those that say how often an animation is played. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** GIF89a: blocks, each of which is followed from its length to its end, and never searched. */
export function anatomyOfGif(bytes: Buffer): Anatomy {
  const head = 13 + colours(bytes[10]);
  const kept: Buffer[] = [bytes.subarray(0, head)];
  const extras: Extra[] = [];
  let at = head;
  let pictures = 0;
  while (at < bytes.length && bytes[at] !== TRAILER) {
    const start = at;
    const isImage = bytes[at] === IMAGE;
    if (!isImage && bytes[at] !== EXTENSION) break;
    at = isImage ? at + 11 + colours(bytes[at + 9]) : at + 2;
    const end = endOfBlocks(bytes, at);
    if (end === undefined) break;
    at = end;
    const block = bytes.subarray(start, end);
    if (isImage) pictures += 1;
    if (isImage || mayStay(block)) kept.push(block);
    else extras.push({ name: LABELS[block[1] ?? 0] ?? 'extension', bytes: block });
  }
  const isEnded = bytes[at] === TRAILER;
  if (isEnded && at + 1 < bytes.length)
    extras.push({ name: 'behind', bytes: bytes.subarray(at + 1) });
  return {
    whole: pictures > 0 && isEnded,
    extras,
    clean: () => Buffer.concat([...kept, Buffer.from([TRAILER])]),
  };
}

/** Bytes of the table of colours that a block of flags tells of. */
function colours(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlocks(bytes: Buffer, start: number): number | undefined {
  for (let at = start; at < bytes.length; at += 1 + (bytes[at] ?? 0)) {
    if (bytes[at] === 0) return at + 1;
  }
  return undefined;
}

function mayStay(block: Buffer): boolean {
  if (block[1] === CONTROL) return block.length === 8;
  // Of 11 letters, then one block of three bytes.
  const isShort = block.length === 19 && block[2] === 11 && block[14] === 3;
  return block[1] === 0xff && isShort && LOOPS.has(block.toString('latin1', 3, 14));
}
