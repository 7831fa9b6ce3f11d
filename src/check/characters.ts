import type { Place } from '../core/errors.ts';
import { placeAt } from '../core/places.ts';
import type { Report } from './report.ts';

/** Unicode's Cc but tab and line breaks, and what XML cannot hold: one of them kills a whole feed. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Noncharacter_Code_Point}]|\p{Cs}/gu;
/** Overrides and isolates can show a reader another text than the one that is there. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu;
const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/** The text with a space for each control character, after reporting each kind of them once. */
export function withoutControls(text: string, report: Report): string {
  if (text.search(CONTROL) === -1) return text;
  for (const match of firstOfEach(text, CONTROL))
    report(placeAt(text, match.index), control(match[0]));
  return text.replace(CONTROL, ' ');
}

/** The text without them, as `--fix` leaves it; a lone surrogate cannot be in a file. */
export function withoutControlCharacters(text: string): string {
  return text.replace(CONTROL, '');
}

/** Reports characters that turn the direction of a text around, each kind once. */
export function refuseOverrides(text: string, placeOf: (offset: number) => Place, report: Report) {
  if (text.search(BIDI) === -1) return;
  for (const match of firstOfEach(text, BIDI)) report(placeOf(match.index), override(match[0]));
}

/** Reports both where they came about by an escape, as `"\0"` in YAML does. */
export function refuseInValue(text: string, place: Place, report: Report): void {
  for (const [found] of firstOfEach(text, CONTROL)) report(place, control(found));
  for (const [found] of firstOfEach(text, BIDI)) report(place, override(found));
}

/** Reports control characters that HTML writes by their number, such as `&#8;`. */
export function refuseReferences(text: string, placeOf: (offset: number) => Place, report: Report) {
  if (!text.includes('&#')) return;
  for (const { 0: written, 1: hex, 2: decimal, index } of text.matchAll(REFERENCE)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = code > 0x10_ff_ff ? '\uFFFF' : String.fromCodePoint(code);
    if (character.search(CONTROL) === -1) continue;
    report(placeOf(index), {
      code: 'control-character',
      what: `\`${written}\` stands for a control character that no reader can see.`,
      fix: 'Delete it.',
    });
  }
}

/** The text with every character that cannot be seen named: `Me‹U+200B›Too`. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{DI}\p{Cf}\p{Cs}]/gu, (character) => `‹${nameOf(character)}›`);
}

function control(character: string) {
  return {
    code: 'control-character',
    what: `A control character that no reader can see stands here: ${nameOf(character)}.`,
    fix: 'Delete it.',
  };
}

function override(character: string) {
  return {
    code: 'bidi-override',
    what: `A character that turns the direction of the text around stands here: ${nameOf(character)}.`,
    fix: 'Delete it, or use the marks LRM, RLM or ALM.',
  };
}

function firstOfEach(text: string, pattern: RegExp): RegExpExecArray[] {
  const found = [...text.matchAll(pattern)];
  return found.filter((match, i) => found.findIndex((other) => other[0] === match[0]) === i);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
