import type { Quotes } from './quotes.ts';

/** What is known of a sentence up to a point in it: its last character, and which marks are open. */
export interface Sentence {
  readonly before: string;
  readonly outer: boolean;
  readonly inner: boolean;
}

export const START: Sentence = { before: '', outer: false, inner: false };

type Role = 'open' | 'close' | 'apostrophe' | 'prime' | 'gershayim' | 'none';

/** The text with its straight marks made those of the language, and the sentence behind it. */
export function curled(text: string, marks: Quotes, start: Sentence): readonly [string, Sentence] {
  if (!text.includes('"') && !text.includes("'")) {
    return [text, { ...start, before: text.at(-1) ?? start.before }];
  }
  let sentence = start;
  let made = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const isOuter = sign === '"';
    if (!isOuter && sign !== "'") {
      sentence = { ...sentence, before: sign };
      made += sign;
      continue;
    }
    const rest = text.slice(at + 1, at + 10);
    const role = isOuter ? outerRole(sentence, rest) : innerRole(sentence, rest);
    made += markOf(role, isOuter, marks);
    sentence = {
      // What follows an opening mark stands as if at the start.
      before: role === 'open' ? ' ' : role === 'none' ? sign : '’',
      outer: isOuter ? isOpenAfter(role, sentence.outer) : sentence.outer,
      inner: isOuter ? sentence.inner : isOpenAfter(role, sentence.inner),
    };
  }
  return [made, sentence];
}

/** For text that stands alone, such as an attribute. */
export function smartText(text: string, marks: Quotes, lang: string): string {
  return curled(spaced(dashed(text), lang), marks, START)[0];
}

/**
 * Two hyphens between words or numbers are a dash, three are a long one; `--force` and rows of them
 * stay. Three dots are an ellipsis. `first` is the sign before the text.
 */
export function dashed(text: string, first = ''): string {
  if (!text.includes('--') && !text.includes('..')) return text;
  return text
    .replace(/(?<!-)-{2,3}(?!-)/g, (run, at: number) => {
      const before = text[at - 1] ?? first;
      const after = text[at + run.length];
      const isEven = after === undefined || isGap(before) === isGap(after);
      if (!isEven || /[<!]/.test(before) || after === '>') return run;
      return run === '--' ? '–' : '—';
    })
    .replace(/(?<!\.)\.{3}(?!\.)/g, '…');
}

function isGap(sign: string): boolean {
  return sign === '' || /\s/.test(sign);
}

/** French sets a space before these signs, and no line may begin with one. */
export function spaced(text: string, lang: string): string {
  if (!/^fr\b/.test(lang)) return text;
  return text
    .replace(/ (?=[;!?](?:[\s;!?»]|$))/g, '\u202f')
    .replace(/ (?=[:»])|(?<=«) /g, '\u00a0');
}

const STARTS = /^$|[\s([{\-–—/«‹“‘„‚「『¿¡]/u;
const ENDS = /^(?:$|[\s,.;:!?)\]}»”’…])/u;
const LETTER = /^[\p{L}\p{M}]/u;
const HEBREW = /^\p{sc=Hebrew}/u;
/** Words whose first letters an apostrophe stands for. */
const ELISION = /^(?:\d0s\b|(?:tis|twas|em|til|cause|bout)\b)/iu;

function outerRole({ before, outer }: Sentence, rest: string): Role {
  if (HEBREW.test(before) && HEBREW.test(rest)) return 'gershayim';
  if (outer && ENDS.test(rest)) return 'close';
  if (STARTS.test(before)) return /^\s/.test(rest) ? 'none' : 'open';
  return !outer && /\d/.test(before) ? 'prime' : 'close';
}

function innerRole({ before, inner }: Sentence, rest: string): Role {
  if (STARTS.test(before)) {
    if (ELISION.test(rest)) return 'apostrophe';
    if (inner && ENDS.test(rest)) return 'close';
    return /^\s/.test(rest) ? 'none' : 'open';
  }
  if (LETTER.test(rest)) return 'apostrophe';
  if (inner) return 'close';
  return /\d/.test(before) ? 'prime' : 'apostrophe';
}

function isOpenAfter(role: Role, was: boolean): boolean {
  if (role === 'open') return true;
  return role === 'close' ? false : was;
}

function markOf(role: Role, isOuter: boolean, { outer, inner }: Quotes): string {
  const pair = isOuter ? outer : inner;
  switch (role) {
    case 'open':
      return pair[0];
    case 'close':
      return pair[1];
    case 'apostrophe':
      return '’';
    case 'prime':
      return isOuter ? '″' : '′';
    case 'gershayim':
      return '״';
    case 'none':
      return isOuter ? '"' : "'";
  }
}
