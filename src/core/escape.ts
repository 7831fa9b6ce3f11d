/**
 * One printer for each language that text is put into. Each returns what its reader takes for
 * exactly that text, whoever wrote it; what a language cannot hold is a RangeError.
 */

/** A word for sh and bash: as it is where it is harmless, else in single quotes. */
export function shellWord(text: string): string {
  refuse(text, /\0/, 'A shell');
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A word of an nginx configuration. nginx has no way to write a `$` that is not a variable. */
export function nginxWord(text: string): string {
  refuse(text, /[$\p{Cc}]/u, 'nginx');
  return /^[\w.~/:%?=&+@*-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}

/** A word of a Caddyfile, where braces are placeholders and only a backtick ends a raw string. */
export function caddyWord(text: string): string {
  refuse(text, /[`{}\p{Cc}]/u, 'A Caddyfile');
  return /^[\w.~/:%?=&+*-]+$/.test(text) ? text : `\`${text}\``;
}

/** The message of a GitHub workflow command. */
export function workflowMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a GitHub workflow command, such as `file=`. */
export function workflowProperty(text: string): string {
  return workflowMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Text in a cell of a GitHub table, on one line. In a span of code nothing becomes a link, a mention
 * or an image; see https://github.github.com/gfm/#code-spans. A bar would end the cell even there.
 */
export function markdownCell(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .split('|')
    .map(codeSpan)
    .join('&#124;');
}

function codeSpan(text: string): string {
  if (text.trim() === '') return text;
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text} ${fence}`;
}

/**
 * A cell of a CSV file by RFC 4180. A spreadsheet takes some beginnings for a formula, and some
 * part cells at semicolons; neither happens to text that is quoted and begins with an apostrophe.
 */
export function csvCell(text: string): string {
  const harmless = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Text for a terminal or a log, on one line: what they would obey is named, not printed. */
export function logLine(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

function refuse(text: string, signs: RegExp, reader: string): void {
  const sign = signs.exec(text)?.[0];
  if (sign === undefined) return;
  throw new RangeError(`${reader} cannot hold “${logLine(sign)}” in a word.`);
}
