import { blankBox, type Box, boxesIn, isBlankBox } from './boxes.ts';
import { describing } from './image-boxes.ts';
import { type Anatomy, BROKEN, isBlank } from './parts.ts';

const OUTERMOST = new Set('ftyp styp moov moof mdat mfra sidx ssix pdin free skip wide'.split(' '));
const IN_MOVIE = new Set(['mvhd', 'trak', 'mvex', 'iods']);
/** Pictures, sound, words to read along, and a clock. */
const TRACKS = new Set(['vide', 'soun', 'subt', 'sbtl', 'text', 'clcp', 'auxv', 'tmcd']);

/** ISO/IEC 14496-12 and QuickTime: film and sound, without what is told of them and when they were made. */
export function anatomyOfMp4(bytes: Buffer): Anatomy {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const movie = boxes?.find(({ type }) => type === 'moov');
  const inMovie = movie && boxesIn(bytes, movie.content, movie.end);
  if (boxes === undefined || movie === undefined || inMovie === undefined) return BROKEN;
  const rooms = boxes.filter(({ type }) => /^(?:free|skip|wide)$/.test(type));
  const odd = [
    ...boxes.filter(({ type }) => !OUTERMOST.has(type)),
    ...rooms.filter(({ content, end }) => !isBlank(bytes.subarray(content, end))),
    ...inMovie.filter(({ type }) => !IN_MOVIE.has(type)),
    ...inMovie.filter(({ type }) => type === 'trak').flatMap((track) => describing(bytes, track)),
  ].filter((box) => !isBlankBox(bytes, box));
  const times = headsIn(bytes, inMovie).filter(
    ({ start, end }) => !isBlank(bytes.subarray(start, end)),
  );
  return {
    whole: true,
    refused: inMovie.flatMap((track) => dataTrack(bytes, track)),
    extras: [
      ...odd.map(({ type, start, end }) => ({ name: type, bytes: bytes.subarray(start, end) })),
      ...times.map(({ start, end }) => ({ name: 'time', bytes: bytes.subarray(start, end) })),
    ],
    clean: () => {
      const copy = Buffer.from(bytes);
      for (const box of odd) blankBox(copy, box);
      for (const { start, end } of times) copy.fill(0, start, end);
      return copy;
    },
  };
}

/** Where heads say when something was made and changed. */
function headsIn(
  bytes: Buffer,
  boxes: readonly Box[],
): { readonly start: number; readonly end: number }[] {
  return boxes.flatMap((box) => {
    if (/^(?:trak|mdia)$/.test(box.type)) {
      return headsIn(bytes, boxesIn(bytes, box.content, box.end) ?? []);
    }
    if (!/^(?:mvhd|tkhd|mdhd)$/.test(box.type)) return [];
    const length = bytes[box.content] === 1 ? 16 : 8;
    return [{ start: box.content + 4, end: Math.min(box.end, box.content + 4 + length) }];
  });
}

/** A camera keeps where it was, second by second, in a track of its own. */
function dataTrack(bytes: Buffer, track: Box): string[] {
  if (track.type !== 'trak') return [];
  const media = childOf(bytes, track, 'mdia');
  const handler = media && childOf(bytes, media, 'hdlr');
  const type = handler && bytes.toString('latin1', handler.content + 8, handler.content + 12);
  return type !== undefined && TRACKS.has(type)
    ? []
    : ['a track that is neither picture, sound nor words'];
}

function childOf(bytes: Buffer, box: Box, type: string): Box | undefined {
  return boxesIn(bytes, box.content, box.end)?.find((child) => child.type === type);
}
