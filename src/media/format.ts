export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'heic';

const BEGINNINGS: readonly (readonly [ImageFormat, RegExp])[] = [
  ['jpeg', /^ffd8ff/],
  ['png', /^89504e470d0a1a0a/],
  ['webp', /^52494646.{8}57454250/],
  ['gif', /^47494638(?:37|39)61/],
];

const NAMES: Readonly<Record<string, ImageFormat>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
  heic: 'heic',
  heif: 'heic',
};

/** What an image file is by its name. */
export function formatOfName(name: string): ImageFormat | undefined {
  return NAMES[endingOf(name)];
}

/** What an image file is by its bytes. */
export function formatOfBytes(bytes: Buffer): ImageFormat | undefined {
  const head = bytes.toString('hex', 0, 16);
  const known = BEGINNINGS.find(([, beginning]) => beginning.test(head))?.[0];
  return known ?? formatOfBrands(bytes);
}

/** What a file of boxes says it is: ISO/IEC 14496-12 4.3, a brand and those it is compatible with. */
function formatOfBrands(bytes: Buffer): ImageFormat | undefined {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 128));
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : undefined;
}

/** `jpg` of `a/Photo.JPG`; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
