import { hash } from 'node:crypto';
import { versionOf } from '../cache/package-version.ts';

/** A picture beside a text, as far as pages need to know it: plain data, by which pages are kept. */
export interface Picture {
  /** Stands for its bytes and for how they are encoded; the names of its copies begin with it. */
  readonly name: string;
  /** In pixels, the right way up; of an animation, one frame. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/** One file of a picture as it is published. */
export interface PictureCopy {
  /** Inside the release: `_astro/0f1e2d3c4b5a6978-800.webp`. */
  readonly file: string;
  readonly format: 'avif' | 'webp';
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/** The files of a picture, narrow ones first. The last WebP is the one that everybody can show. */
export interface PictureCopies {
  readonly avif: readonly PictureCopy[];
  readonly webp: readonly PictureCopy[];
  /** Of an animation, a picture that does not move. */
  readonly still: PictureCopy | undefined;
}

const WIDTHS = [480, 800, 1280] as const;
/** An animation has one size: each of its frames is a picture. */
const WIDEST_ANIMATION = 800;
/** What WebP can hold. */
const TALLEST = 16_383;

/**
 * One step below sharp's own effort: a fifth of the time for a photograph, the same sharpness to the
 * eye and the decibel, and 9 in 100 bytes more. WebP is only for browsers from before 2021.
 */
export const ENCODING = { avif: { effort: 3 }, webp: { effort: 2 } } as const;

/** Raise it where the same settings come to encode otherwise. */
const VERSION = 1;

/** The name of a picture of these bytes. */
export function pictureName(bytes: Uint8Array): string {
  engine ??= JSON.stringify([VERSION, ENCODING, versionOf('sharp')]);
  return hash('sha256', `${engine}\0${hash('sha256', bytes)}`).slice(0, 16);
}

let engine: string | undefined;

/** Every file that a picture is published as: none is wider than the picture itself. */
export function copiesOf(picture: Picture): PictureCopies {
  const { width, height, isAnimated } = picture;
  const atMost = Math.floor((TALLEST * width) / height);
  const widest = Math.max(1, Math.min(width, atMost, isAnimated ? WIDEST_ANIMATION : 1280));
  const widths = isAnimated ? [widest] : [...WIDTHS.filter((step) => step < widest), widest];
  const copies = (format: PictureCopy['format']) =>
    widths.map((one) => copy(picture, format, one, isAnimated));
  return {
    avif: isAnimated ? [] : copies('avif'),
    webp: copies('webp'),
    still: isAnimated ? copy(picture, 'webp', widest, false) : undefined,
  };
}

function copy(
  picture: Picture,
  format: PictureCopy['format'],
  width: number,
  isAnimated: boolean,
): PictureCopy {
  const still = picture.isAnimated && !isAnimated ? '-still' : '';
  return {
    file: `_astro/${picture.name}-${width}${still}.${format}`,
    format,
    width,
    height: Math.max(1, Math.round((picture.height * width) / picture.width)),
    isAnimated,
  };
}

/** The widest WebP of a picture: the file for feeds, and for browsers that know nothing newer. */
export function plainCopy(picture: Picture): PictureCopy {
  const { webp } = copiesOf(picture);
  const last = webp.at(-1);
  if (last === undefined) throw new RangeError('A picture has at least one copy.');
  return last;
}

/** Whether a picture is so tall that it is kept within the window. */
export function isTall({ width, height }: Pick<Picture, 'width' | 'height'>): boolean {
  return height > 2 * width;
}
