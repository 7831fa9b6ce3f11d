import { crc32 } from 'node:zlib';

/** What an image's bytes say about it, without decoding them. */
export interface ImageFacts {
  /** The metadata that may tell of a place, a device or a person: `EXIF`, `XMP`, `IPTC`, `comment`. */
  readonly metadata: readonly string[];
  /** Whether it ends where it says it does; a PNG's checksums are reckoned too. */
  readonly whole: boolean;
}

export function pngFacts(bytes: Buffer): ImageFacts {
  const metadata: string[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) break;
    if (type === 'IEND') return { metadata, whole: end === bytes.length };
    if (type === 'eXIf') metadata.push('EXIF');
    if (/^(?:tEXt|zTXt|iTXt)$/.test(type)) metadata.push('comment');
    at = end;
  }
  return { metadata, whole: false };
}

/** ITU T.81 B.1: segments up to the scan; behind it only the end is looked at. */
export function jpegFacts(bytes: Buffer): ImageFacts {
  const metadata: string[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1];
    const text = bytes.toString('latin1', at + 4, at + 34);
    if (marker === 0xe1) metadata.push(text.startsWith('Exif') ? 'EXIF' : 'XMP');
    else if (marker === 0xed) metadata.push('IPTC');
    else if (marker === 0xfe) metadata.push('comment');
    else if (marker !== undefined && marker > 0xe2 && marker < 0xee) metadata.push('maker’s data');
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  const whole = bytes.length > 4 && bytes.readUInt16BE(bytes.length - 2) === 0xff_d9;
  return { metadata, whole };
}

export function webpFacts(bytes: Buffer): ImageFacts {
  const metadata: string[] = [];
  const end = bytes.readUInt32LE(4) + 8;
  for (let at = 12; at + 8 <= bytes.length; at += 8 + paddedLength(bytes, at)) {
    const type = bytes.toString('latin1', at, at + 4);
    if (type === 'EXIF') metadata.push('EXIF');
    if (type === 'XMP ') metadata.push('XMP');
  }
  return { metadata, whole: end === bytes.length };
}

function paddedLength(bytes: Buffer, at: number): number {
  const length = bytes.readUInt32LE(at + 4);
  return length + (length % 2);
}

/** ISO/IEC 23008-12: metadata are items of the type `Exif` or of a MIME type, entered in `infe`. */
export function avifFacts(bytes: Buffer): ImageFacts {
  const metadata = new Set<string>();
  const head = bytes.subarray(0, Math.min(bytes.length, 65_536));
  for (let at = head.indexOf('infe'); at >= 0; at = head.indexOf('infe', at + 4)) {
    const entry = head.toString('latin1', at + 4, at + 16);
    if (entry.includes('Exif')) metadata.add('EXIF');
    if (entry.includes('mime')) metadata.add('XMP');
  }
  let at = 0;
  while (at + 8 <= bytes.length) at += Math.max(8, boxLength(bytes, at));
  return { metadata: [...metadata], whole: at === bytes.length };
}

/** 0 stands for “up to the end”, 1 for a length of 64 bits behind the type. */
function boxLength(bytes: Buffer, at: number): number {
  const length = bytes.readUInt32BE(at);
  if (length === 0) return bytes.length - at;
  return length === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : length;
}

export function gifFacts(bytes: Buffer): ImageFacts {
  const metadata = [
    ...(bytes.includes('XMP DataXMP') ? ['XMP'] : []),
    ...(bytes.includes(Buffer.from([0x21, 0xfe])) ? ['comment'] : []),
  ];
  return { metadata, whole: bytes.at(-1) === 0x3b };
}
