import { type Anatomy, BROKEN, isBlank } from './parts.ts';

/** An element of EBML (RFC 8794). */
interface Element {
  /** In hexadecimal, as the specification writes it. */
  readonly id: string;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

const VOID = 'ec';
const SEGMENT = '18538067';
const INFO = '1549a966';
/** SeekHead, Info, Tracks, Clusters, Cues. */
const IN_SEGMENT = new Set(['114d9b74', INFO, '1654ae6b', '1f43b675', '1c53bb6b']);
/** Scale, length, and the two programs that made it. */
const IN_INFO = new Set(['2ad7b1', '4489', '4d80', '5741']);

/** WebM and Matroska: what is told of the film is blanked where it stands, so that places stay true. */
export function anatomyOfWebm(bytes: Buffer): Anatomy {
  const outer = elementsIn(bytes, 0, bytes.length);
  const segment = outer.find(({ id }) => id === SEGMENT);
  if (segment === undefined) return BROKEN;
  const inside = elementsIn(bytes, segment.content, segment.end);
  const info = inside.filter(({ id }) => id === INFO);
  const odd = [
    ...inside.filter(({ id }) => !IN_SEGMENT.has(id)),
    ...info.flatMap(({ content, end }) =>
      elementsIn(bytes, content, end).filter(({ id }) => !IN_INFO.has(id)),
    ),
  ].filter(({ id, content, end }) => id !== VOID || !isBlank(bytes.subarray(content, end)));
  return {
    whole: inside.some(({ id }) => id === '1f43b675'),
    extras: odd.map(({ id, start, end }) => ({ name: id, bytes: bytes.subarray(start, end) })),
    clean: () => {
      const copy = Buffer.from(bytes);
      for (const { start, end } of odd) blank(copy, start, end);
      return copy;
    },
  };
}

function elementsIn(bytes: Buffer, start: number, end: number): readonly Element[] {
  const elements: Element[] = [];
  let at = start;
  while (at + 2 <= end) {
    const idLength = lengthAt(bytes, at);
    const sizeAt = at + idLength;
    const sizeLength = sizeAt < end ? lengthAt(bytes, sizeAt) : 9;
    const content = sizeAt + sizeLength;
    if (idLength > 4 || sizeLength > 8 || content > end) break;
    const size = sizeOf(bytes.subarray(sizeAt, content));
    // Of a length that is not known, all is taken that is there.
    const last = size === undefined ? end : Math.min(end, content + size);
    elements.push({ id: bytes.toString('hex', at, sizeAt), start: at, content, end: last });
    at = last;
  }
  return elements;
}

/** How many bytes a number of variable length has. */
function lengthAt(bytes: Buffer, at: number): number {
  return Math.clz32(bytes[at] ?? 0) - 24 + 1;
}

function sizeOf(number: Buffer): number | undefined {
  const [first = 0, ...others] = number;
  const head = first & ((1 << (8 - number.length)) - 1);
  const isUnknown = head === (1 << (8 - number.length)) - 1 && others.every((byte) => byte === 255);
  return isUnknown ? undefined : others.reduce((sum, byte) => sum * 256 + byte, head);
}

/** Room that holds nothing, as long as what it takes the place of. */
function blank(bytes: Buffer, start: number, end: number): void {
  const length = end - start;
  bytes.fill(0, start, end);
  bytes[start] = 0xec;
  if (length < 9) bytes[start + 1] = 0x80 | (length - 2);
  else {
    bytes[start + 1] = 0x01;
    bytes.writeUIntBE(length - 9, start + 3, 6);
  }
}
