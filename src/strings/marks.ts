import type { Message } from './message.ts';

/** Noncharacters of Unicode, which no text may be exchanged with: they never leave a page's making. */
const START = '\uFDD0';
const END = '\uFDD1';

const TAG = `<(?:[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*)>`;
const TEXT_ONLY = String.raw`<(script|style|title|textarea|option)\b[^]*?</\1\s*>`;
const MARKED = `${START}([^${START}${END}<]*)${END}`;
const STRAY = `[${START}${END}]`;
const PARTS = new RegExp(`<!--[^]*?-->|${TEXT_ONLY}|${TAG}|${MARKED}|${STRAY}`, 'gi');

/** The message with its own words marked as English, and what fills it in left alone. */
export function markEnglish(message: Message): Message {
  if (typeof message === 'string') return markWords(message);
  return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, markWords(text)]));
}

/** HTML in which marked words say that they are English; attributes and titles only lose the marks. */
export function showEnglish(html: string): string {
  if (!html.includes(START)) return html;
  return html.replace(PARTS, (part, _element, words: string | undefined) =>
    words === undefined ? withoutMarks(part) : `<span lang="en" dir="ltr">${words}</span>`,
  );
}

/** The text without marks, for where nothing can say its language. */
export function withoutMarks(text: string): string {
  return text.includes(START) || text.includes(END)
    ? text.replace(new RegExp(STRAY, 'g'), '')
    : text;
}

/** A text in its pieces, in order, each with whether it is marked as English. */
export function piecesOf(text: string): readonly { text: string; isEnglish: boolean }[] {
  return text
    .split(new RegExp(`(${START}[^${START}${END}]*${END})`))
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: withoutMarks(piece), isEnglish: piece.startsWith(START) }));
}

/** Marks between two holes have no language. */
function markWords(text: string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/\p{L}(?:.*\p{L})?[\p{P}]*/su, (words) => `${START}${words}${END}`),
    )
    .join('');
}
