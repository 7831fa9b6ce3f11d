import { dollarsInFormulas, formulaMarks } from './dollars.ts';
import type { Edit } from './edits.ts';

/**
 * Signs that Markdown would take for its own where the writer means them as they are, each kept by a
 * character that no text has; `restored` brings them back. Code and addresses get theirs back too.
 */
const TILDE = '\ufdda';
const DOLLAR = '\ufddb';
/** Punctuation of a script that nobody has written for centuries: emphasis may begin and end at it. */
const EDGE = '\u2cfe';
const GUARDS = /[\ufdda\ufddb\u2cfe]|%EF%B7%9[AB]|%E2%B3%BE/gi;

/** What has to be kept from being read as Markdown; nothing where the text has our characters. */
export function guardEdits(text: string): Edit[] {
  if (/[\ufdda\ufddb\u2cfe]/.test(text)) return [];
  const code = spansOf(text);
  return [
    ...(text.includes('~') ? tildeEdits(text) : []),
    ...(text.includes('$') ? dollarEdits(text) : []),
    ...(CJK.test(text) ? emphasisEdits(text) : []),
  ].filter(({ at }) => !code(at));
}

/** Whether an offset is in what a trusted text runs, where every sign is code. */
function spansOf(text: string): (at: number) => boolean {
  const spans = found(text, /^(?:import|export)\b[^\n]*|\$?\{[^{}\n]*\}/gm);
  const ends = new Map(spans.map(({ 0: written, index }) => [index, index + written.length]));
  const starts = [...ends.keys()];
  return (at) => {
    const start = starts[lastBefore(starts, at)];
    return start !== undefined && at < (ends.get(start) ?? 0);
  };
}

/** The place in the list, which ascends, of the last number that is not above `at`. */
function lastBefore(list: readonly number[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The text of a node as it was written. */
export function restored(text: string): string {
  return text.replace(GUARDS, (guard) => SIGNS[guard.toUpperCase()] ?? '');
}

const SIGNS: Readonly<Record<string, string>> = {
  [TILDE]: '~',
  '%EF%B7%9A': '~',
  [DOLLAR]: '$',
  '%EF%B7%9B': '$',
};

/** Only two tildes strike through: `3~5` is a range. */
function tildeEdits(text: string): Edit[] {
  return found(text, /[a-z][a-z\d+.-]*:\/\/\S+|(?<![\\~])~(?!~)/gi).flatMap(({ 0: sign, index }) =>
    sign === '~' ? [{ at: index, remove: 1, insert: TILDE }] : [],
  );
}

function dollarEdits(text: string): Edit[] {
  const marks = formulaMarks(text);
  const money = found(text, /(?<!\\)\$/g).map(({ index }) => index);
  return [...money.filter((at) => !marks.has(at)), ...dollarsInFormulas(text)].map((at) => ({
    at,
    remove: 1,
    insert: DOLLAR,
  }));
}

const CJK =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff65]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Chinese, Japanese and Korean have no spaces around emphasis, which CommonMark asks for where it
 * stands at punctuation: `**注意：**正文`.
 */
function emphasisEdits(text: string): Edit[] {
  const runs = found(text, /(?<!\\)(?:\*+|~~)/g);
  // Satteri looks at each that may begin and end emphasis once more for every other.
  if (runs.length > MOST_RUNS) return [];
  return runs.flatMap(({ 0: run, index }) => {
    const end = index + run.length;
    const before = lastSign(text.slice(Math.max(0, index - 2), index));
    const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
    if (/[\s\0]/.test(before) || /\s/.test(after)) return [];
    if (!CJK.test(before) && !CJK.test(after)) return [];
    if (!PUNCTUATION.test(before) && !PUNCTUATION.test(after)) return [];
    return [
      { at: index, remove: 0, insert: EDGE },
      { at: end, remove: 0, insert: EDGE },
    ];
  });
}

const MOST_RUNS = 3_000;

function lastSign(text: string): string {
  return Array.from(text).at(-1) ?? '\0';
}

function found(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}
