import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { briefly, contentFolder } from './content-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const strip = (...files: string[]) =>
  spawnSync(process.execPath, ['scripts/strip.ts', ...files], { cwd: ROOT, encoding: 'utf8' });

const telling = (format: 'jpeg' | 'png' | 'webp' | 'avif') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#5e2a92' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: 'Jane' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    [format]()
    .toBuffer();

/** The picture as it is seen, the right way up. */
const drawn = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [info.width, info.height, data.toString('base64')];
};

describe('npm run strip', () => {
  test.each([
    ['x.jpg', 'jpeg'],
    ['x.png', 'png'],
    ['x.webp', 'webp'],
    ['x.avif', 'avif'],
  ] as const)('leaves of %s the picture alone, bit for bit', async (name, format) => {
    const before = await telling(format);
    const folder = await contentFolder({ [`posts/a/${name}`]: before });
    expect(await briefly(folder)).toEqual([`warning posts/a/${name}:1:1 image-metadata`]);
    const file = path.join(folder, 'posts/a', name);
    expect(strip(file).status).toBe(0);
    expect(await briefly(folder)).toEqual([]);
    expect(await drawn(await readFile(file))).toEqual(await drawn(before));
    const { exif = Buffer.alloc(0) } = await sharp(file).metadata();
    expect(exif.includes('Jane')).toBe(false);
    expect(exif.includes(Buffer.from([0x88, 0x25]))).toBe(false);
  });

  test('leaves what is no image as it is', async () => {
    const folder = await contentFolder({ 'posts/a/x.png': 'no image' });
    const file = path.join(folder, 'posts/a/x.png');
    const { status, stderr } = strip(file);
    expect([status, stderr]).toEqual([1, `${file} is not an image that can be cleaned.\n`]);
    expect(await readFile(file, 'utf8')).toBe('no image');
  });

  test('wants to know which', () => {
    expect([strip().status, strip('--all').status]).toEqual([2, 2]);
  });
});
