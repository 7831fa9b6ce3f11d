import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePng } from '../../src/share-images/png.ts';

/** Numbers that look like chance and are the same in every run. */
function noise(length: number, below: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return state % below;
  });
}

describe('an encoded image', () => {
  test.each([2, 17, 128, 256])('of %d colours is read back pixel for pixel', async (count) => {
    const [width, height] = [64, 48];
    const pixels = noise(width * height, count);
    const palette = Array.from({ length: count }, (_, at) => (at * 65793) ^ (at << 4));
    const png = encodePng({ width, height, pixels, palette });
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([width, height, 3]);
    const read = Array.from(pixels, (_, at) => data.readUIntBE(3 * at, 3));
    expect(read).toEqual(Array.from(pixels, (number) => palette[number]));
  });

  test('says what it is, and that its palette is one', async () => {
    const png = encodePng({ width: 4, height: 1, pixels: new Uint8Array(4), palette: [0xc2132e] });
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', isPalette: true });
  });
});
