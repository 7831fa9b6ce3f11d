import { isUtf8 } from 'node:buffer';
import type { Place } from '../core/errors.ts';
import { placeAt } from '../core/places.ts';
import { withoutControls } from './characters.ts';
import type { Report } from './report.ts';

const BOM = /^\uFEFF/;

/**
 * A file's bytes as text with `\n` line ends, or undefined after reporting why it is none. A
 * control character is reported and read as a space, so that one run finds the other faults too.
 */
export function decodeText(bytes: Buffer, report: Report): string | undefined {
  if (isUtf8(bytes)) return withoutControls(normal(bytes.toString('utf8')), report);
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  report(utf16 ? { line: 1, column: 1 } : placeOfBadByte(bytes), {
    code: 'not-utf8',
    what: 'The file is not valid UTF-8 from here on.',
    fix: 'Save it as UTF-8.',
  });
  return undefined;
}

function normal(text: string): string {
  return text.replace(BOM, '').replace(/\r\n?/g, '\n');
}

function placeOfBadByte(bytes: Buffer): Place {
  let [low, high] = [0, bytes.length];
  // By halving, up to three bytes too far: a cut inside a character counts as valid there.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (validPrefix(bytes, middle)) low = middle;
    else high = middle - 1;
  }
  while (!isUtf8(bytes.subarray(0, low))) low -= 1;
  const prefix = normal(bytes.subarray(0, low).toString('utf8'));
  return placeAt(prefix, prefix.length);
}

function validPrefix(bytes: Buffer, length: number): boolean {
  return [0, 1, 2, 3].some((cut) => cut <= length && isUtf8(bytes.subarray(0, length - cut)));
}
