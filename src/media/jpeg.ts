import {
  type Anatomy,
  type Extra,
  isOrientationAlone,
  isTurned,
  orientationTiff,
} from './parts.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const START = Buffer.from([0xff, SOI]);
const END = Buffer.from([0xff, EOI]);
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** ITU T.81 B.1: segments with lengths, and between a scan's data only stuffed and restart bytes. */
export function anatomyOfJpeg(bytes: Buffer): Anatomy {
  const kept: Buffer[] = [];
  const extras: Extra[] = [];
  let at = START.length;
  let whole = false;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      whole = true;
      at += 2;
      break;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (mayStay(marker, segment)) kept.push(segment);
    else if (!isOrientation(segment))
      extras.push({ name: nameOf(marker, segment), bytes: segment });
    at = end;
    if (marker === SOS) {
      at = endOfScan(bytes, end);
      kept.push(bytes.subarray(end, at));
    }
  }
  if (whole && at < bytes.length) extras.push({ name: 'behind', bytes: bytes.subarray(at) });
  return {
    whole,
    extras,
    clean: (orientation) => {
      const exif = isTurned(orientation) ? [orientationSegment(orientation)] : [];
      // EXIF stands before all else, but a head of JFIF.
      const heads = kept[0]?.[1] === 0xe0 ? 1 : 0;
      return Buffer.concat([START, ...kept.slice(0, heads), ...exif, ...kept.slice(heads), END]);
    },
  };
}

/** Frames, tables and scans; the head, the colour profile, and how colours are encoded. */
function mayStay(marker: number, segment: Buffer): boolean {
  if (marker >= 0xc0 && marker <= 0xdf) return marker !== SOI;
  const name = segment.toString('latin1', 4, 16);
  if (marker === 0xe0) return name.startsWith('JFIF\0') && segment.length === 18;
  if (marker === 0xe2) return name === 'ICC_PROFILE\0';
  return marker === 0xee && name.startsWith('Adobe') && segment.length === 16;
}

function isOrientation(segment: Buffer): boolean {
  return (
    segment[1] === 0xe1 &&
    segment.subarray(4, 10).equals(EXIF) &&
    isOrientationAlone(segment.subarray(10))
  );
}

function orientationSegment(orientation: number): Buffer {
  const content = Buffer.concat([EXIF, orientationTiff(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}

function nameOf(marker: number, segment: Buffer): string {
  if (marker === 0xfe) return 'comment';
  const name = /^[\w.:/ -]+/.exec(segment.toString('latin1', 4, 36))?.[0] ?? '';
  const kind = marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : `segment ${marker}`;
  return `${kind} ${name}`.trim();
}

/** Where the data of a scan end: at the next marker that neither stuffs nor restarts. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
