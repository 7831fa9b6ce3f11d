import { isUtf8 } from 'node:buffer';
import type { Place } from '../errors.ts';
import type { Report } from './report.ts';

const BOM = /^\uFEFF/;
/** Everything in Unicode's Cc but tab and line breaks: one of them kills a whole feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
/** Overrides and isolates can show a reader another text than the one that is there. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;

/** A file's bytes as text with `\n` line ends, or undefined after reporting why it is none. */
export function decodeText(bytes: Buffer, report: Report): string | undefined {
  if (!isUtf8(bytes)) {
    report(placeOfBadByte(bytes), {
      code: 'not-utf8',
      what: 'The file is not valid UTF-8 from here on.',
      fix: 'Save it as UTF-8.',
    });
    return undefined;
  }
  const text = bytes.toString('utf8').replace(BOM, '').replace(/\r\n?/g, '\n');
  return [
    refuse(text, CONTROL, report, {
      code: 'control-character',
      what: 'A control character that no reader can see stands here',
      fix: 'Delete it.',
    }),
    refuse(text, BIDI, report, {
      code: 'bidi-override',
      what: 'A character that turns the direction of the text around stands here',
      fix: 'Delete it, or use the marks LRM, RLM or ALM.',
    }),
  ].every(Boolean)
    ? text
    : undefined;
}

/** Where an offset of a text stands. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

function refuse(
  text: string,
  pattern: RegExp,
  report: Report,
  { code, what, fix }: { code: string; what: string; fix: string },
): boolean {
  const found = pattern.exec(text);
  if (found === null) return true;
  const name = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report(placeAt(text, found.index), { code, what: `${what}: U+${name}.`, fix });
  return false;
}

function placeOfBadByte(bytes: Buffer): Place {
  let [low, high] = [0, bytes.length];
  // The longest valid prefix, by halving: a cut inside a character counts as valid there.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (validPrefix(bytes, middle)) low = middle;
    else high = middle - 1;
  }
  const prefix = bytes.subarray(0, low).toString('utf8').replace(BOM, '').replace(/\r\n?/g, '\n');
  return placeAt(prefix, prefix.length);
}

function validPrefix(bytes: Buffer, length: number): boolean {
  return [0, 1, 2, 3].some((cut) => cut <= length && isUtf8(bytes.subarray(0, length - cut)));
}
