/** Something in a file that is not needed to show or play it. */
export interface Extra {
  /** As the format names it: `APP1 Exif`, `tEXt`, `comment`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * What a media file is made of. Each format has a list of the parts that may stay, the colour
 * profile and the orientation among them; whatever is not on it is an extra, known or not.
 */
export interface Anatomy {
  /** Whether it goes as far as it says it does; a PNG's checksums are reckoned too. */
  readonly whole: boolean;
  readonly extras: readonly Extra[];
  /** What it holds that could harm somebody and cannot be left out, in a writer's words: `a script`. */
  readonly refused?: readonly string[];
  /** The same picture or sound, bit for bit, without the extras. Only for a whole file. */
  readonly clean: (orientation?: number) => Buffer;
}

/** What is not of its format, or so damaged that nothing more can be said. */
export const BROKEN: Anatomy = { whole: false, extras: [], clean: () => Buffer.alloc(0) };

/** EXIF as TIFF that says nothing but the orientation, from 1 to 8. */
export function orientationTiff(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

/** Whether EXIF is what `orientationTiff` writes. */
export function isOrientationAlone(tiff: Buffer): boolean {
  return tiff.length === 26 && tiff.equals(orientationTiff(tiff.readUInt16BE(18)));
}

/** Whether an orientation is another than upright. */
export function isTurned(orientation: number | undefined): orientation is number {
  return orientation !== undefined && orientation > 1 && orientation < 9;
}

export function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
