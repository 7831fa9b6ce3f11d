import { crc32 } from 'node:zlib';
import {
  type Anatomy,
  type Extra,
  isOrientationAlone,
  isTurned,
  orientationTiff,
} from './parts.ts';

const HEAD = 8;

/** What draws the picture or says in which colours, and the frames of an animation. */
const MAY_STAY = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
);

/** PNG (Third Edition) 5: chunks, each with its length and its checksum. */
export function anatomyOfPng(bytes: Buffer): Anatomy {
  const kept: Buffer[] = [];
  const extras: Extra[] = [];
  let at = HEAD;
  let whole = false;
  while (!whole && at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const chunk = bytes.subarray(at, end);
    if (
      chunk.length !== end - at ||
      crc32(chunk.subarray(4, -4)) !== chunk.readUInt32BE(end - at - 4)
    ) {
      break;
    }
    const name = chunk.toString('latin1', 4, 8);
    const isOrientation = name === 'eXIf' && isOrientationAlone(chunk.subarray(8, -4));
    if (MAY_STAY.has(name)) kept.push(chunk);
    else if (!isOrientation) extras.push({ name, bytes: chunk });
    whole = name === 'IEND';
    at = end;
  }
  if (whole && at < bytes.length) extras.push({ name: 'behind', bytes: bytes.subarray(at) });
  return {
    whole,
    extras,
    clean: (orientation) => {
      const [first, ...others] = kept;
      const exif = isTurned(orientation) ? [orientationChunk(orientation)] : [];
      return Buffer.concat([
        bytes.subarray(0, HEAD),
        ...(first ? [first] : []),
        ...exif,
        ...others,
      ]);
    },
  };
}

function orientationChunk(orientation: number): Buffer {
  const tiff = orientationTiff(orientation);
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('eXIf'), tiff, Buffer.alloc(4)]);
  chunk.writeUInt32BE(tiff.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}
