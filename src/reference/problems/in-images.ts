import sharp from 'sharp';
import type { CODES } from '../../check/codes.ts';
import type { Files } from './sample.ts';

/** What may be wrong with the file of an image. */
export const IN_IMAGES = {
  'image-broken': async () => named('crowd.jpg', Buffer.from('no image')),
  'image-bytes': async () => named('crowd.jpg', Buffer.alloc(12_500_000)),
  'image-damaged': async () => named('crowd.jpg', await cutInside()),
  'image-heic': () =>
    named('crowd.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1')),
  'image-metadata': async () => named('crowd.jpg', await withPlace().jpeg().toBuffer()),
  'image-name': async () => named('crowd.jpg', await picture().png().toBuffer()),
  'image-pixels': async () =>
    named('crowd.png', await picture(8000, 6000).png({ compressionLevel: 1 }).toBuffer()),
  'image-truncated': async () =>
    named('crowd.jpg', (await picture().jpeg().toBuffer()).subarray(0, -12)),
} as const satisfies Partial<Readonly<Record<keyof typeof CODES, () => Files | Promise<Files>>>>;

export function picture(width = 40, height = 30) {
  return sharp({ create: { width, height, channels: 3, background: '#5e2a92' } });
}

export function withPlace() {
  return picture().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } });
}

/** A JPEG whose data end early, although its end is there. */
async function cutInside(): Promise<Buffer> {
  const bytes = await picture(400, 300).jpeg().toBuffer();
  return Buffer.concat([bytes.subarray(0, -200), bytes.subarray(-2)]);
}

function named(name: string, bytes: Uint8Array): Files {
  return { [`posts/march/${name}`]: bytes };
}
