import { constants, crc32, deflateSync } from 'node:zlib';
import type { IndexedImage } from './raster.ts';
import { scratch } from './scratch.ts';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/**
 * A palette PNG of 8 bits a pixel.
 *
 * Each row is stored as its difference from the one above, and the zeros that leaves are counted
 * (zlib's run-length strategy). On flat colour that is as small as a full search and 5 times as fast
 * (25–70 KB in 1–3 ms), and the bytes are the same on every machine: the search depends on a hash
 * function that zlib chooses by processor.
 */
export function encodePng({ width, height, pixels, palette }: IndexedImage): Buffer {
  const colours = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const rows = differences(pixels, width, height);
  const data = deflateSync(rows, { level: 6, memLevel: 9, strategy: constants.Z_RLE });
  const table = chunk('PLTE', Uint8Array.from(colours));
  return pngOf({ width, height, bits: 8, colours: 'palette' }, data, table);
}

export interface PngHead {
  readonly width: number;
  readonly height: number;
  /** A pixel. */
  readonly bits: 1 | 8;
  readonly colours: 'grey' | 'palette';
}

/** The file around rows that are packed already, with what else goes before them. */
export function pngOf(head: PngHead, data: Uint8Array, before: Uint8Array = new Uint8Array()) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(head.width, 0);
  header.writeUInt32BE(head.height, 4);
  header.set([head.bits, head.colours === 'grey' ? 0 : 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    before,
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

const FILTER_UP = 2;

/** Rows less the row above, each after its filter byte. Widths are a multiple of four. */
function differences(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const less = bytesLess(pixels, width);
  const length = (width + 1) * height;
  const rows = new Uint8Array(scratch(`rows ${length}`, length));
  for (let row = 0; row < height; row += 1) {
    rows[row * (width + 1)] = FILTER_UP;
    rows.set(less.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return rows;
}

/** Every byte less the one `back` bytes before it, modulo 256, four at a time. */
function bytesLess(bytes: Uint8Array, back: number): Uint8Array {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const less = new Int32Array(scratch(`less ${bytes.length}`, bytes.length));
  less.set(words);
  const step = back / 4;
  for (let at = step; at < words.length; at += 1) {
    const from = words[at] ?? 0;
    const take = words[at - step] ?? 0;
    // The top bit of each byte is set aside, so that no byte borrows from its neighbour.
    const low = (from | 0x80808080) - (take & 0x7f7f7f7f);
    less[at] = low ^ ((from ^ ~take) & 0x80808080);
  }
  return new Uint8Array(less.buffer);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
