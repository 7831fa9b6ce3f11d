import { constants, crc32, deflateSync } from 'node:zlib';
import type { IndexedImage } from './raster.ts';

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
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const rows = differences(pixels, width, height);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(colours)),
    chunk('IDAT', deflateSync(rows, { level: 6, memLevel: 9, strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const FILTER_UP = 2;

function differences(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  rows.set(pixels.subarray(0, width), 1);
  for (let row = 1; row < height; row += 1) {
    const at = row * width;
    const out = row * (width + 1) + 1;
    rows[out - 1] = FILTER_UP;
    for (let column = 0; column < width; column += 1) {
      rows[out + column] = (pixels[at + column] ?? 0) - (pixels[at + column - width] ?? 0);
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
