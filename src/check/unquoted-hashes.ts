import { Lexer } from 'yaml';
import type { Place } from '../core/errors.ts';
import type { Report } from './report.ts';

/** A `#` right before a word, where YAML may begin a comment. Most files have none. */
const MAY_BE_EATEN = /(?:^|[\s[{,])#+[^\s#]/;
/** Values that are no text: what stands behind them was meant as a comment. */
const NO_TEXT = /^(?:true|false|null|~|[-+]?\d[\d_.,:TZ-]*)$/i;
/** Lists in brackets need a pass for each of their values on one line. */
const MOST_PASSES = 40;
/** What the lexer says between the tokens of the text: a document begins, or a list is cut short. */
const MARKS = new Set(['\u0002', '\u0018']);

/** A text that YAML takes for a comment, and what to put in its place. */
interface Eaten {
  /** Offset of the `#`. */
  readonly offset: number;
  readonly tail: string;
  /** The edit that keeps the text; undefined where only the writer knows where it belongs. */
  readonly edit: Edit | undefined;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The YAML with quotes around each value that has an unquoted ` #word`, after reporting each of
 * them: YAML would drop the word. A comment has a space behind its `#`, or a line of its own.
 */
export function withQuotedHashes(
  text: string,
  at: (offset: number) => Place,
  report: Report,
): string {
  if (!MAY_BE_EATEN.test(text)) return text;
  const eaten = eatenTexts(text);
  if (eaten.length === 0) return text;
  const quoted = quoteHashes(text);
  const lines = quoted.split('\n');
  for (const { offset, tail, edit } of eaten) {
    const first = text.slice(0, edit?.start ?? offset).split('\n').length;
    report(at(offset), {
      code: 'hash-unquoted',
      what: `YAML takes “${tail}” for a comment and drops it.`,
      fix: fixFor(edit, lines[first - 1] ?? ''),
    });
  }
  return quoted;
}

/** The YAML with those quotes; of one line alone (1-based) where it is given. */
export function quoteHashes(text: string, line?: number): string {
  let quoted = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const edits = eatenTexts(quoted).flatMap(({ offset, edit }) =>
      edit !== undefined && (line === undefined || lineOf(quoted, offset) === line) ? edit : [],
    );
    if (edits.length === 0) break;
    quoted = edits.reduceRight(
      (done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end),
      quoted,
    );
  }
  return quoted;
}

function fixFor(edit: Edit | undefined, line: string): string {
  if (edit === undefined) {
    return 'Put it in quotes inside the brackets, or write a space after # for a comment.';
  }
  const shown = edit.text.includes('\n') ? edit.text.replace(/\s*\n\s*/g, ' ') : line.trim();
  return edit.text === '# '
    ? `For a comment, write a space after #, as in “${shown}”.`
    : `Put the value in quotes, as in “${shown}”.`;
}

/** What a comment stands behind. */
interface Token {
  readonly kind: 'plain' | 'quoted' | 'opens' | 'closes' | 'other';
  readonly source: string;
  readonly offset: number;
}

function eatenTexts(text: string): Eaten[] {
  const found: Eaten[] = [];
  let offset = 0;
  let last: Token | undefined;
  let isScalar = false;
  let depth = 0;
  /** Column of the key or dash that the next value belongs to. */
  let owner = -1;
  /** Where the value of the line's key begins, once its colon was there. */
  let value: number | undefined;
  let key: number | undefined;
  let done = 0;
  const token = (kind: Token['kind'], source: string) => {
    last = { kind, source, offset };
    if (depth === 0 && key !== undefined) value ??= offset;
  };
  for (const source of new Lexer().lex(text)) {
    if (source === '\u001F') {
      isScalar = true;
      continue;
    }
    if (MARKS.has(source)) continue;
    if (isScalar) {
      isScalar = false;
      token(source.endsWith('\n') ? 'other' : 'plain', source);
    } else if (source.startsWith('#')) {
      if (offset >= done) {
        const one = eatenBy(text, { source, offset, last, depth, owner, value });
        if (one !== undefined) {
          found.push(one);
          done = one.edit?.end ?? offset;
        }
      }
    } else if (/^\r?\n/.test(source)) {
      value = undefined;
      key = undefined;
    } else if (source === ':' || source === '-' || source === '?') {
      if (depth === 0 && key === undefined) {
        owner = columnOf(text, source === ':' ? (last?.offset ?? offset) : offset);
        if (source === ':') key = offset;
      }
      last = { kind: 'opens', source, offset };
    } else if (/^[[{,]$/.test(source)) {
      token('opens', source);
      if (source !== ',') depth += 1;
    } else if (/^[\]}]$/.test(source)) {
      depth -= 1;
      last = { kind: 'closes', source, offset };
    } else if (/^["']/.test(source)) token('quoted', source);
    else if (!/^[ \t]+$/.test(source)) token('other', source);
    offset += source.length;
  }
  return found;
}

interface Comment {
  readonly source: string;
  readonly offset: number;
  readonly last: Token | undefined;
  readonly depth: number;
  readonly owner: number;
  readonly value: number | undefined;
}

/** The text that a comment has eaten, if it is no real comment. */
function eatenBy(text: string, comment: Comment): Eaten | undefined {
  const { source, offset, last, depth, owner, value } = comment;
  if (!/^#+[^\s#]/.test(source) || last === undefined || last.kind === 'other') return undefined;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const isAlone = line.trim() === '';
  // A key or an item that was taken out for a while.
  if (isAlone && (depth > 0 || line.length <= owner || /^#+(?:[\w-]+:|-)(?:\s|$)/.test(source)))
    return undefined;
  const said = source.replace(/\s+#(?:\s[\s\S]*)?$/, '').trimEnd();
  const tail = depth > 0 ? said.replace(/\s*[,\]}].*$/s, '') : said;
  const eaten = { offset, tail };
  if (last.kind === 'closes') return isAlone ? undefined : { ...eaten, edit: undefined };
  if (last.kind === 'quoted') {
    if (isAlone) return undefined;
    const sign = last.source.slice(0, 1);
    const start = last.offset + last.source.length - 1;
    const more = text.slice(start + 1, offset) + tail;
    const escaped =
      sign === '"' ? more.replace(/["\\]/g, String.raw`\$&`) : more.replaceAll("'", "''");
    return { ...eaten, edit: { start, end: offset + tail.length, text: escaped + sign } };
  }
  const after = offset + source.length;
  if (last.kind === 'plain') {
    if (!isAlone && NO_TEXT.test(last.source.trim())) {
      return { ...eaten, edit: { start: offset, end: offset + 1, text: '# ' } };
    }
    const isKey = depth === 0 && value === undefined && /:(?:\s|$)/.test(tail);
    if (isKey && !isAlone && !last.source.includes('\n') && line.trim() === last.source.trim()) {
      return quoting(text, eaten, last.offset, offset + tail.search(/\s*:(?:\s|$)/));
    }
    const start = depth === 0 ? Math.min(value ?? last.offset, last.offset) : last.offset;
    const end = offset + tail.length;
    const isWhole = depth > 0 || tail.length < source.trimEnd().length;
    return quoting(text, eaten, start, isWhole ? end : goesOn(text, after, owner, end));
  }
  if (depth === 0 && isNested(text, after, owner, last.source)) return undefined;
  return quoting(text, eaten, offset, offset + tail.length);
}

function quoting(text: string, eaten: Omit<Eaten, 'edit'>, start: number, end: number): Eaten {
  const value = text.slice(start, end);
  const quoted = /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return { ...eaten, edit: { start, end, text: quoted } };
}

/** The end of a text that runs on over the next lines: those further in than its key. */
function goesOn(text: string, from: number, owner: number, end: number): number {
  let last = end;
  for (const { 0: line, index } of text.slice(from).matchAll(/\r?\n([^\n]*)/g)) {
    const written = line.trimEnd();
    if (written.trim() === '') continue;
    if (indentOf(written) <= owner) break;
    last = from + index + written.length;
  }
  return last;
}

/** Whether what belongs to the key or dash stands below it. */
function isNested(text: string, from: number, owner: number, sign: string): boolean {
  const next = text
    .slice(from)
    .split('\n')
    .slice(1)
    .find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  if (next === undefined) return false;
  const indent = indentOf(next);
  return indent > owner || (sign === ':' && indent === owner && /^\s*-(?:\s|$)/.test(next));
}

function indentOf(line: string): number {
  return /^[\r\n]*( *)/.exec(line)?.[1]?.length ?? 0;
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
