import {
  type Anatomy,
  type Extra,
  isOrientationAlone,
  isTurned,
  orientationTiff,
} from './parts.ts';
import { type Chunk, chunk, chunksIn, riff } from './riff.ts';

const MAY_STAY = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** Bits of VP8X: the file has EXIF, it has XMP. */
const EXIF = 0x08;
const XMP = 0x04;

/** RFC 9649: chunks, and in a frame of an animation chunks again. */
export function anatomyOfWebp(bytes: Buffer): Anatomy {
  const end = bytes.readUInt32LE(4) + 8;
  const { chunks, end: read } = chunksIn(bytes.subarray(12, end));
  const extras: Extra[] = [];
  const kept: Chunk[] = [];
  for (const one of chunks) {
    if (MAY_STAY.has(one.name)) kept.push(one.name === 'ANMF' ? frame(one, extras) : one);
    else if (one.name !== 'EXIF' || !isOrientationAlone(one.content)) extras.push(one);
  }
  if (end < bytes.length) extras.push({ name: 'behind', bytes: bytes.subarray(end) });
  const picture = kept.some(({ name }) => /^(?:VP8 |VP8L|ANMF)$/.test(name));
  return {
    whole: picture && end <= bytes.length && read === end - 12,
    extras,
    clean: (orientation) => {
      const exif = isTurned(orientation) ? orientationTiff(orientation) : undefined;
      const parts = kept.map((one) =>
        one.name === 'VP8X' ? flagged(one, exif !== undefined) : one.bytes,
      );
      return riff('WEBP', [...parts, ...(exif ? [chunk('EXIF', exif)] : [])]);
    },
  };
}

/** 16 bytes of place and time, then the chunks of one picture. */
function frame(one: Chunk, extras: Extra[]): Chunk {
  const { chunks } = chunksIn(one.content.subarray(16));
  const odd = chunks.filter(({ name }) => !IN_FRAME.has(name));
  if (odd.length === 0) return one;
  extras.push(...odd);
  const parts = chunks.filter(({ name }) => IN_FRAME.has(name)).map(({ bytes }) => bytes);
  const content = Buffer.concat([one.content.subarray(0, 16), ...parts]);
  return { name: one.name, bytes: chunk(one.name, content), content };
}

function flagged({ bytes }: Chunk, hasExif: boolean): Buffer {
  const copy = Buffer.from(bytes);
  copy[8] = ((copy[8] ?? 0) & ~(EXIF | XMP)) | (hasExif ? EXIF : 0);
  return copy;
}
