import { blankBox, type Box, boxesIn, isBlankBox } from './boxes.ts';
import { type Anatomy, BROKEN, type Extra, isBlank } from './parts.ts';

const OUTERMOST = new Set(['ftyp', 'meta', 'mdat', 'moov']);
const IN_META = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iprp', 'idat', 'iref', 'grpl', 'dinf']);
/** Of a sequence of pictures, everything but what describes it. */
const DESCRIBES = new Set(['udta', 'meta', 'uuid']);
const HAS_TRACKS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts']);
const PICTURES = /^(?:av01|hvc1|hev1|grid|iovl|iden|tmap|jpeg)$/;

/** ISO/IEC 23008-12, as AVIF and HEIC are built: boxes, and items that they tell the places of. */
export function anatomyOfImageBoxes(bytes: Buffer): Anatomy {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const meta = boxes?.find(({ type }) => type === 'meta');
  const inMeta = meta && boxesIn(bytes, meta.content + 4, meta.end);
  if (boxes === undefined || inMeta === undefined) return BROKEN;
  const odd = [
    ...boxes.filter((box) => !OUTERMOST.has(box.type)),
    ...inMeta.filter((box) => !IN_META.has(box.type)),
    ...boxes.filter(({ type }) => type === 'moov').flatMap((box) => describing(bytes, box)),
  ].filter((box) => !isBlankBox(bytes, box));
  const places = itemPlaces(bytes, inMeta).filter(
    ({ start, end }) => end > bytes.length || !isBlank(bytes.subarray(start, end)),
  );
  const whole = itemPlaces(bytes, inMeta, true).every(({ end }) => end <= bytes.length);
  return {
    whole,
    extras: [
      ...odd.map((box) => extra(bytes, box.type, box)),
      ...places.map((one) => extra(bytes, one.type, one)),
    ],
    clean: () => {
      const copy = Buffer.from(bytes);
      for (const box of odd) blankBox(copy, box);
      for (const { start, end } of places) copy.fill(0, start, end);
      return copy;
    },
  };
}

function extra(bytes: Buffer, name: string, { start, end }: Pick<Box, 'start' | 'end'>): Extra {
  return { name, bytes: bytes.subarray(start, end) };
}

/** Boxes inside a box of tracks that say something about it. */
export function describing(bytes: Buffer, box: Box): readonly Box[] {
  const inside = boxesIn(bytes, box.content, box.end) ?? [];
  return inside.flatMap((one) =>
    DESCRIBES.has(one.type) ? [one] : HAS_TRACKS.has(one.type) ? describing(bytes, one) : [],
  );
}

interface ItemPlace {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Where the items are that are no picture: EXIF, XMP, whatever else; or those that are. */
function itemPlaces(bytes: Buffer, boxes: readonly Box[], pictures = false): readonly ItemPlace[] {
  const types = itemTypes(bytes, boxes);
  const iloc = boxes.find(({ type }) => type === 'iloc');
  const idat = boxes.find(({ type }) => type === 'idat')?.content ?? 0;
  if (iloc === undefined) return [];
  return extentsIn(bytes, iloc, idat).flatMap(({ id, ...place }) => {
    const type = types.get(id) ?? 'item';
    return PICTURES.test(type) === pictures ? [{ type, ...place }] : [];
  });
}

function itemTypes(bytes: Buffer, boxes: readonly Box[]): ReadonlyMap<number, string> {
  const iinf = boxes.find(({ type }) => type === 'iinf');
  if (iinf === undefined) return new Map();
  const isLong = bytes[iinf.content] !== 0;
  const entries = boxesIn(bytes, iinf.content + (isLong ? 8 : 6), iinf.end) ?? [];
  return new Map(
    entries.map(({ content }) => {
      const version = bytes[content] ?? 0;
      const id = version > 2 ? bytes.readUInt32BE(content + 4) : bytes.readUInt16BE(content + 4);
      const at = content + (version > 2 ? 10 : 8);
      return [id, bytes.toString('latin1', at, at + 4)] as const;
    }),
  );
}

/** 8.11.3: the places of every item. */
function extentsIn(bytes: Buffer, { content }: Box, idat: number) {
  const version = bytes[content] ?? 0;
  const [offsetSize, lengthSize] = halves(bytes[content + 4]);
  const [baseSize, indexSize] = halves(bytes[content + 5]);
  let at = content + 6;
  const read = (size: number): number => {
    const value =
      size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const places: { id: number; start: number; end: number }[] = [];
  const items = read(version < 2 ? 2 : 4);
  for (let item = 0; item < items; item += 1) {
    const id = read(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseSize) + (method === 1 ? idat : 0);
    const extents = read(2);
    for (let extent = 0; extent < extents; extent += 1) {
      if (version > 0) read(indexSize);
      const start = base + read(offsetSize);
      const length = read(lengthSize);
      // 0 stands for all of it, which only a file of one item can mean.
      if (length > 0) places.push({ id, start, end: start + length });
    }
  }
  return places;
}

function halves(byte = 0): readonly [number, number] {
  return [byte >> 4, byte & 15];
}
