import type { Problem } from '../core/errors.ts';
import { anatomyOf } from '../media/anatomy.ts';
import { endingOf, formatOfName } from '../media/format.ts';
import { fault, WHOLE } from './fault.ts';

/** What a file of one of these endings begins with, in hexadecimal. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  png: /^89504e470d0a1a0a/,
  jpg: /^ffd8ff/,
  jpeg: /^ffd8ff/,
  webp: /^52494646.{8}57454250/,
  avif: /^.{8}66747970/,
  gif: /^47494638/,
  ico: /^00000100/,
  woff2: /^774f4632/,
  woff: /^774f4646/,
  ttf: /^(?:00010000|74727565)/,
  otf: /^4f54544f/,
  pdf: /^255044462d/,
  mp4: /^.{8}66747970/,
  webm: /^1a45dfa3/,
};

/**
 * What is wrong with a file that is not text, by its bytes alone. Of an image nothing may be there but
 * what shows it.
 */
export function binaryFaults(file: string, bytes: Buffer): readonly Problem[] {
  const ending = endingOf(file);
  if (BEGINNINGS[ending]?.test(bytes.toString('hex', 0, 12)) === false) {
    return [fault(file, WHOLE, 'bytes-disagree', `The file is named .${ending} and is none.`)];
  }
  const format = formatOfName(file);
  if (format === undefined) return [];
  const { whole, extras } = anatomyOf(format, bytes);
  const names = [...new Set(extras.map(({ name }) => name))];
  return [
    ...names.map((name) =>
      fault(file, WHOLE, 'image-metadata', `The image carries “${name}”, which shows nothing.`),
    ),
    ...(whole ? [] : [fault(file, WHOLE, 'file-damaged', 'The image is cut short or damaged.')]),
  ];
}

/**
 * Whether an image decodes to its last row. A PNG's checksums have said so already, at a
 * hundredth of the time.
 */
export async function undecodable(file: string, bytes: Buffer): Promise<readonly Problem[]> {
  if (!['jpg', 'jpeg', 'webp', 'avif', 'gif'].includes(endingOf(file))) return [];
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
    return [];
  } catch {
    return [fault(file, WHOLE, 'file-damaged', 'The image cannot be decoded.')];
  }
}
