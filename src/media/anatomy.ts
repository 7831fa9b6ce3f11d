import { anatomyOfGif } from './gif.ts';
import type { ImageFormat } from './format.ts';
import { anatomyOfImageBoxes } from './image-boxes.ts';
import { anatomyOfJpeg } from './jpeg.ts';
import { type Anatomy, BROKEN } from './parts.ts';
import { anatomyOfPng } from './png.ts';
import { anatomyOfWebp } from './webp.ts';

const READERS: Readonly<Record<ImageFormat, (bytes: Buffer) => Anatomy>> = {
  jpeg: anatomyOfJpeg,
  png: anatomyOfPng,
  webp: anatomyOfWebp,
  gif: anatomyOfGif,
  avif: anatomyOfImageBoxes,
  heic: anatomyOfImageBoxes,
};

/** What an image file is made of, without decoding it. Never throws: of a damaged one `whole` is false. */
export function anatomyOf(format: ImageFormat, bytes: Buffer): Anatomy {
  try {
    return READERS[format](bytes);
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return BROKEN;
    throw error;
  }
}
