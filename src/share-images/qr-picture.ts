import { constants, deflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { pngOf } from './png.ts';

export interface QrPicture {
  /** A picture of one pixel a module, in the address itself: paper asks nobody for it. */
  readonly src: string;
  /** Modules to a side. */
  readonly size: number;
}

/** A QR code without its quiet zone, in as few letters as a page can hold one. */
export function qrPicture(url: string): QrPicture {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const rows = deflateSync(Buffer.concat(data.map(packed)), { strategy: constants.Z_RLE });
  const png = pngOf({ width: size, height: size, bits: 1, colours: 'grey' }, rows);
  return { src: `data:image/png;base64,${png.toString('base64')}`, size };
}

/** Eight modules a byte, light as ones, behind the byte that says how the row is stored. */
function packed(row: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(1 + Math.ceil(row.length / 8));
  for (const [at, dark] of row.entries()) {
    if (!dark) bytes[1 + (at >> 3)] = (bytes[1 + (at >> 3)] ?? 0) | (128 >> (at & 7));
  }
  return bytes;
}
