import type { Metadata } from 'sharp';
import { anatomyOf } from '../../media/anatomy.ts';
import { formatOfBytes, type ImageFormat } from '../../media/format.ts';
import { tracesIn } from '../../media/traces.ts';

/** What the bytes of an image say, whatever it is called: plain data, and worth keeping. */
export interface ImageFacts {
  /** Undefined where it is no image. */
  readonly format: ImageFormat | undefined;
  /** Undefined where not even its size can be read. */
  readonly size: ImageSize | undefined;
  /** Whether it is all there, and can be drawn to its last row. */
  readonly isWhole: boolean;
  /** Whether it is drawn only in part, or not as it was meant. */
  readonly isDamaged: boolean;
  /** What it tells of a person or a place, in a writer's words. */
  readonly traces: readonly string[];
}

export interface ImageSize {
  /** In pixels, the right way up; of an animation, one frame. */
  readonly width: number;
  readonly height: number;
  /** 1 of what does not move. */
  readonly frames: number;
}

/** Looks at an image: it is read to its end, and drawn very small. */
export async function imageFacts(bytes: Buffer): Promise<ImageFacts> {
  const format = formatOfBytes(bytes);
  if (format === undefined) return NO_IMAGE;
  const { whole, extras } = anatomyOf(format, bytes);
  const { default: sharp } = await import('sharp');
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  const size = sizeOf(format, facts);
  const isSmall = size !== undefined && pixelsOf(size) <= MOST_PIXELS;
  const isTried = whole && isSmall && format !== 'heic';
  const isSound = !isTried || (await canBeDrawn(bytes, size, 'warning'));
  return {
    format,
    size,
    isWhole: whole && (isSound || !isTried || (await canBeDrawn(bytes, size, 'truncated'))),
    isDamaged: !isSound,
    traces: await tracesIn(bytes, extras, facts?.xmp),
  };
}

const NO_IMAGE = {
  format: undefined,
  size: undefined,
  isWhole: false,
  isDamaged: false,
  traces: [],
};

export const MOST_PIXELS = 40_000_000;

/** All frames of an animation count: each is drawn and encoded. */
export function pixelsOf({ width, height, frames }: ImageSize): number {
  return width * height * frames;
}

function sizeOf(format: ImageFormat, facts: Metadata | undefined): ImageSize | undefined {
  if (facts === undefined) return undefined;
  const { width, height, pages = 1, orientation = 1 } = facts;
  const frames = format === 'gif' || format === 'webp' ? pages : 1;
  return orientation > 4 ? { width: height, height: width, frames } : { width, height, frames };
}

/** A JPEG is drawn at an eighth, which takes a fraction of the time and reads it all the same. */
async function canBeDrawn(
  bytes: Buffer,
  { frames }: ImageSize,
  failOn: 'warning' | 'truncated',
): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { failOn, animated: frames > 1, limitInputPixels: false })
      .resize({ width: 8, height: 8, fit: 'fill', kernel: 'nearest' })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}
