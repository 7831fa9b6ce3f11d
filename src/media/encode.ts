import { ENCODING, type PictureCopy } from './picture.ts';

/**
 * Encodes one copy of a picture: the right way up, in sRGB, without anything that the file says
 * beside what it shows. What a damaged file lacks stays grey. Throws what sharp throws.
 */
export async function encodeCopy(bytes: Buffer, copy: PictureCopy): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { format, width, isAnimated } = copy;
  return sharp(bytes, { failOn: 'none', animated: isAnimated, limitInputPixels: false })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, ENCODING[format])
    .toBuffer();
}
