import { crc32 } from 'node:zlib';

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

const BEGINNINGS: Readonly<Record<ImageFormat, RegExp>> = {
  jpeg: /^ffd8ff/,
  png: /^89504e470d0a1a0a/,
  webp: /^52494646.{8}57454250/,
  avif: /^.{8}66747970(?:61766966|61766973)/,
  gif: /^47494638(?:37|39)61/,
};

const NAMES: Readonly<Record<string, ImageFormat>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
};

export function formatOfName(name: string): ImageFormat | undefined {
  return NAMES[/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

export function formatOfBytes(bytes: Buffer): ImageFormat | undefined {
  const head = bytes.toString('hex', 0, 16);
  const formats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;
  return formats.find((format) => BEGINNINGS[format].test(head));
}

/** How much of the file its format accounts for: less than all of it, or more, is not right. */
export interface Extent {
  /** Whether it goes as far as it says it does; a PNG's checksums are reckoned too. */
  readonly whole: boolean;
  /** Bytes behind its end, where phones put films and whatever they like. */
  readonly behind: number;
}

export function extentOf(format: ImageFormat, bytes: Buffer): Extent {
  const end = ENDS[format](bytes);
  const whole = end !== undefined && end <= bytes.length;
  return { whole, behind: whole ? bytes.length - end : 0 };
}

type End = (bytes: Buffer) => number | undefined;

const ENDS: Readonly<Record<ImageFormat, End>> = {
  png: endOfPng,
  jpeg: endOfJpeg,
  webp: (bytes) => (bytes.length < 12 ? undefined : bytes.readUInt32LE(4) + 8),
  gif: (bytes) => (bytes.length > 13 && bytes.at(-1) === 0x3b ? bytes.length : undefined),
  avif: endOfAvif,
};

function endOfPng(bytes: Buffer): number | undefined {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end;
    at = end;
  }
  return undefined;
}

/** ITU T.81 B.1: segments with lengths, and between a scan's data only stuffed and restart bytes. */
function endOfJpeg(bytes: Buffer): number | undefined {
  let at = 2;
  let inScan = false;
  while (at + 1 < bytes.length) {
    if (inScan) at = bytes.indexOf(0xff, at);
    if (at === -1 || at + 1 >= bytes.length) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xd9) return at + 2;
    if (marker === 0xff) at += 1;
    else if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else {
      inScan = marker === 0xda;
      at += 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : bytes.length);
    }
  }
  return undefined;
}

/** ISO/IEC 14496-12: boxes; a length of 0 stands for “up to the end”, 1 for one of 64 bits. */
function endOfAvif(bytes: Buffer): number | undefined {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    if (short === 0) return bytes.length;
    const long = short === 1 && at + 16 <= bytes.length;
    const length = long ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (length < 8) return undefined;
    at += length;
  }
  return at;
}
