import { type Anatomy, BROKEN, type Extra } from './parts.ts';
import { chunksIn, riff } from './riff.ts';

/** MPEG audio, without the tags that stand before and behind it. */
export function anatomyOfMp3(bytes: Buffer): Anatomy {
  const extras: Extra[] = [];
  const cut = (name: string, start: number, end: number) => {
    extras.push({ name, bytes: bytes.subarray(start, end) });
  };
  let start = 0;
  while (bytes.toString('latin1', start, start + 3) === 'ID3') {
    const end = start + 10 + syncsafe(bytes, start + 6) + ((bytes[start + 5] ?? 0) & 0x10 ? 10 : 0);
    cut('ID3', start, end);
    start = end;
  }
  // Some programs fill up what is left of the room for tags.
  while (bytes[start] === 0) start += 1;
  let end = bytes.length;
  for (let tag = tagBehind(bytes, end); tag !== undefined; tag = tagBehind(bytes, end)) {
    cut(tag.name, tag.start, end);
    end = tag.start;
  }
  const isSound = bytes[start] === 0xff && ((bytes[start + 1] ?? 0) & 0xe0) === 0xe0 && end > start;
  return { whole: isSound, extras, clean: () => bytes.subarray(start, end) };
}

/** The last tag before a place, of the three kinds that stand at the end of a file. */
function tagBehind(bytes: Buffer, end: number): { name: string; start: number } | undefined {
  if (bytes.toString('latin1', end - 128, end - 125) === 'TAG')
    return { name: 'ID3', start: end - 128 };
  if (end >= 32 && bytes.toString('latin1', end - 32, end - 24) === 'APETAGEX') {
    const hasHead = (bytes.readUInt32LE(end - 12) & 0x80_00_00_00) !== 0;
    const start = end - bytes.readUInt32LE(end - 20) - (hasHead ? 32 : 0);
    return start >= 0 && start < end ? { name: 'APE', start } : undefined;
  }
  if (bytes.toString('latin1', end - 9, end) !== 'LYRICS200') return undefined;
  const length = Number(bytes.toString('latin1', end - 15, end - 9)) + 15;
  return length > 15 && length <= end ? { name: 'Lyrics3', start: end - length } : undefined;
}

function syncsafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, place) => sum * 128 + ((bytes[at + place] ?? 0) & 127), 0);
}

const FLAC_BLOCKS = [
  'STREAMINFO',
  'PADDING',
  'APPLICATION',
  'SEEKTABLE',
  'VORBIS_COMMENT',
  'CUESHEET',
  'PICTURE',
];

/** RFC 9639: blocks of metadata, of which what decodes and what seeks may stay. */
export function anatomyOfFlac(bytes: Buffer): Anatomy {
  if (bytes.toString('latin1', 0, 4) !== 'fLaC') return BROKEN;
  const kept: Buffer[] = [];
  const extras: Extra[] = [];
  let at = 4;
  for (let isLast = false; !isLast;) {
    const head = bytes.readUInt8(at);
    const end = at + 4 + bytes.readUIntBE(at + 1, 3);
    if (end > bytes.length) return BROKEN;
    const name = FLAC_BLOCKS[head & 127] ?? 'block';
    const block = bytes.subarray(at, end);
    if (/^STREAMINFO$|^SEEKTABLE$/.test(name)) kept.push(block);
    else extras.push({ name, bytes: block });
    isLast = (head & 128) !== 0;
    at = end;
  }
  const blocks = kept.map((block, index) => {
    const copy = Buffer.from(block);
    copy[0] = ((copy[0] ?? 0) & 127) | (index === kept.length - 1 ? 128 : 0);
    return copy;
  });
  return {
    whole: kept.length > 0 && at < bytes.length,
    extras,
    clean: () => Buffer.concat([bytes.subarray(0, 4), ...blocks, bytes.subarray(at)]),
  };
}

/** WAVE: the form of the sound and the sound. */
export function anatomyOfWav(bytes: Buffer): Anatomy {
  if (bytes.toString('latin1', 8, 12) !== 'WAVE') return BROKEN;
  const end = bytes.readUInt32LE(4) + 8;
  const { chunks } = chunksIn(bytes.subarray(12, end));
  const isSound = ({ name }: { readonly name: string }) => /^(?:fmt |fact|data)$/.test(name);
  const behind = bytes.subarray(end);
  return {
    whole: chunks.some(({ name }) => name === 'data') && end <= bytes.length,
    extras: [
      ...chunks.filter((one) => !isSound(one)),
      ...(behind.length > 0 ? [{ name: 'behind', bytes: behind }] : []),
    ],
    clean: () =>
      riff(
        'WAVE',
        chunks.filter(isSound).map((one) => one.bytes),
      ),
  };
}

/** RFC 3533: of the comments of Vorbis and Opus, only the name of the encoder may stay. */
export function anatomyOfOgg(bytes: Buffer): Anatomy {
  const head = firstPackets(bytes);
  if (head === undefined) return BROKEN;
  const tags = ['\x03vorbis', 'OpusTags'].flatMap((mark) => {
    const at = head.indexOf(mark, 0, 'latin1');
    return at < 0 ? [] : [at + mark.length];
  });
  const names = tags.flatMap((at) => commentsAt(head, at));
  const told = names.filter((name) => !/^ENCODER(?:_OPTIONS)?$/i.test(name));
  return {
    whole: true,
    extras: [],
    refused: told.length === 0 ? [] : [`its ${told.slice(0, 5).join(', ').toLowerCase()}`],
    clean: () => bytes,
  };
}

/** What the first pages hold, one after the other: comments stand before all sound. */
function firstPackets(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  let at = 0;
  for (let length = 0; at + 27 <= bytes.length && length < 2_000_000;) {
    if (bytes.toString('latin1', at, at + 4) !== 'OggS') return undefined;
    const segments = bytes.readUInt8(at + 26);
    const lengths = bytes.subarray(at + 27, at + 27 + segments);
    const size = lengths.reduce((sum, one) => sum + one, 0);
    const start = at + 27 + segments;
    parts.push(bytes.subarray(start, start + size));
    length += size;
    at = start + size;
  }
  return parts.length === 0 ? undefined : Buffer.concat(parts);
}

/** The names of comments: a vendor, a number, and so many texts as `NAME=value`. */
function commentsAt(head: Buffer, start: number): string[] {
  let at = start + 4 + head.readUInt32LE(start);
  const count = Math.min(head.readUInt32LE(at), 1000);
  at += 4;
  return Array.from({ length: count }, () => {
    const length = head.readUInt32LE(at);
    const text = head.toString('utf8', at + 4, at + 4 + length);
    at += 4 + length;
    return text.split('=', 1)[0] ?? '';
  });
}
