/** The text with what stands at an offset of it mended; the same where nothing there is to be mended. */
export type MendAt = (text: string, at: number) => string;

/** What is certain in a text below its frontmatter, by the code of its problem. */
export const MENDS_AT: Readonly<Record<string, MendAt>> = {
  'angle-lone': (text, at) => (text[at] === '<' ? inserted(text, at, '\\') : text),
  'attribute-dropped': (text, at) =>
    replacedAt(text, at, /style\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)\s*(?=(>?))/y, () => ''),
  'brace-lone': (text, at) => (text[at] === '{' ? inserted(text, at, '\\') : text),
  'heading-empty': (text, at) => replacedAt(text, at, /#{1,6}[ \t]*#*[ \t]*(?=\n|$)/y, () => ''),
  'markup-literal': (text, at) =>
    MARKUP.reduce(
      (made, [pattern, write]) => (made === text ? replacedAt(text, at, pattern, write) : made),
      text,
    ),
};

/** Only where one writing means one thing. */
const MARKUP: readonly (readonly [RegExp, (words: string) => string])[] = [
  [/\[TOC\][ \t]*/iy, () => ''],
  [/~([^~\n]+)~/y, (words) => `<sub>${words}</sub>`],
  [/\^([^^\n]+)\^/y, (words) => `<sup>${words}</sup>`],
  [/\+\+([^+\n]+)\+\+/y, (words) => `<ins>${words}</ins>`],
];

function inserted(text: string, at: number, sign: string): string {
  return text.slice(0, at) + sign + text.slice(at);
}

function replacedAt(
  text: string,
  at: number,
  pattern: RegExp,
  write: (words: string) => string,
): string {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return text;
  return text.slice(0, at) + write(match[1] ?? '') + text.slice(at + match[0].length);
}
