import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isTracking } from '../body/checks/address.ts';
import type { Problem } from '../core/errors.ts';
import { withoutControlCharacters } from './characters.ts';
import { MENDS_AT } from './mend-text.ts';
import { quoteHashes } from './unquoted-hashes.ts';

type Mend = (text: string, line: number) => string;

/** What can be mended without knowing what the writer meant; everything else is left to the writer. */
const MENDS: Readonly<Record<string, Mend>> = {
  'link-tracking': (text, line) =>
    // The link may begin on a line before the one that holds its address.
    onLines(text, line, withoutTracking),
  'control-character': withoutControlCharacters,
  'hash-unquoted': (text, line) => inYaml(text, line, quoteHashes),
  'bidi-override': (text) => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, ''),
};

/** Whether `--fix` mends what has this code. */
export function isMended(code: string): boolean {
  return Object.hasOwn(MENDS, code) || Object.hasOwn(MENDS_AT, code);
}

/** Mends what is certain in the files that have these problems; resolves to how many it mended. */
export async function mend(problems: readonly Problem[]): Promise<number> {
  const files = Map.groupBy(
    problems.filter(({ code }) => isMended(code)),
    ({ file }) => file,
  );
  let mended = 0;
  for (const [file, found] of files) mended += await mendFile(path.resolve(file), found);
  return mended;
}

async function mendFile(file: string, problems: readonly Problem[]): Promise<number> {
  const before = await readFile(file, 'utf8');
  let text = before;
  let mended = 0;
  // From the end to the beginning: so every other place stays where it was found.
  for (const { code, line, column } of problems.toReversed()) {
    const at = MENDS_AT[code];
    const after = at?.(text, offsetOf(text, line, column)) ?? MENDS[code]?.(text, line) ?? text;
    if (after !== text) mended += 1;
    text = after;
  }
  if (text !== before) {
    // A run that is stopped in the middle leaves either the old text or the new one.
    await writeFile(`${file}.mending`, text);
    await rename(`${file}.mending`, file);
  }
  return mended;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = text.startsWith('\uFEFF') && line === 1 ? 1 : 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The text with its YAML changed: the frontmatter, or the whole of a file that is all YAML. */
function inYaml(text: string, line: number, change: (yaml: string, line: number) => string) {
  const [head = '', yaml = ''] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (head === '') return change(text, line);
  const start = head.indexOf('\n') + 1;
  return text.slice(0, start) + change(yaml, line - 1) + text.slice(start + yaml.length);
}

/** The text with the first line that changes, from the given one to the end of its paragraph. */
function onLines(text: string, from: number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line, at) => at >= from && line.trim() === '');
  const index = lines.findIndex(
    (line, at) => at >= from - 1 && (end === -1 || at < end) && change(line) !== line,
  );
  return lines.map((line, at) => (at === index ? change(line) : line)).join('\n');
}

/** Every web address of the line without the parameters that only tell who followed it. */
function withoutTracking(line: string): string {
  return line.replace(/https?:\/\/[^\s<>"'`]+/gi, (address) =>
    address
      .replace(/([?&])([^=&#\s]+)=[^&#\s)\]}]*/g, (parameter, sign, name) =>
        isTracking(name) ? sign : parameter,
      )
      .replace(/([?&])&+/g, '$1')
      .replace(/[?&]+(?=[#)\]},.]|$)/, ''),
  );
}
