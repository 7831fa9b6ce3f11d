import type { Problem } from '../core/errors.ts';
import { anatomyOf } from '../media/anatomy.ts';
import { endingOf, formatOfName } from '../media/format.ts';
import { anatomyOfMedia, kindOf } from '../media/kinds.ts';
import type { Anatomy } from '../media/parts.ts';
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
};

/**
 * What is wrong with a file that is not text, by its bytes alone. Of pictures, film, sound and documents
 * nothing may be there but what shows or plays.
 */
export function binaryFaults(file: string, bytes: Buffer): readonly Problem[] {
  const ending = endingOf(file);
  if (BEGINNINGS[ending]?.test(bytes.toString('hex', 0, 12)) === false) {
    return [fault(file, WHOLE, 'bytes-disagree', `The file is named .${ending} and is none.`)];
  }
  const anatomy = anatomyIn(file, bytes);
  if (anatomy === undefined) return [];
  const { whole, extras } = anatomy;
  const names = [...new Set(extras.map(({ name }) => name))];
  return [
    ...names.map((name) =>
      fault(
        file,
        WHOLE,
        'image-metadata',
        `The file carries “${name}”, which nobody sees or hears.`,
      ),
    ),
    ...(whole ? [] : [fault(file, WHOLE, 'file-damaged', 'The file is cut short or damaged.')]),
  ];
}

function anatomyIn(file: string, bytes: Buffer): Anatomy | undefined {
  const kind = kindOf(file);
  if (kind?.is === 'media') return anatomyOfMedia(kind.anatomy, bytes);
  const format = formatOfName(file);
  return format && anatomyOf(format, bytes);
}

/**
 * Whether an image decodes to its last row. A PNG's checksums have said so already, at a
 * hundredth of the time.
 */
export async function undecodable(file: string, bytes: Buffer): Promise<readonly Problem[]> {
  if (!['jpg', 'jpeg', 'webp', 'avif', 'gif'].includes(endingOf(file))) return [];
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { failOn: 'truncated' }).raw().toBuffer();
    return [];
  } catch {
    return [fault(file, WHOLE, 'file-damaged', 'The image cannot be decoded.')];
  }
}
