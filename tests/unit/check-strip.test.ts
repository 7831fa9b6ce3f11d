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

describe('npm run strip', () => {
  test.each([
    ['x.jpg', 'jpeg'],
    ['x.png', 'png'],
    ['x.webp', 'webp'],
    ['x.avif', 'avif'],
  ] as const)('leaves of %s the picture alone, the right way up', async (name, format) => {
    const folder = await contentFolder({ [`posts/a/${name}`]: await telling(format) });
    expect(await briefly(folder)).toEqual([`posts/a/${name}:1:1 image-metadata`]);
    const file = path.join(folder, 'posts/a', name);
    expect(strip(file).status).toBe(0);
    expect(await briefly(folder)).toEqual([]);
    const { width, height, exif } = await sharp(file).metadata();
    expect([width, height, exif]).toEqual([30, 40, undefined]);
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
