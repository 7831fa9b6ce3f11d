import type { Edit } from './edits.ts';

/**
 * Notes as other generators write them, made into those of GitHub: `:::note` of Docusaurus,
 * VuePress and Pandoc, and `!!! note` of MkDocs. Undefined where there are none.
 */
export function admonitionEdits(text: string): Edit[] {
  if (!/^[ \t>]*(?::{3,}|!{3}|\?{3})/m.test(text)) return [];
  const edits: Edit[] = [];
  const closed = lastClosings(text);
  const open: Block[] = [];
  let fence: string | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    leaveIndented(open, line);
    const marks = '> '.repeat(open.length);
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else {
      const end = /^\s*(:{3,})\s*$/.exec(line)?.[1];
      const last = open.findLastIndex(({ colons }) => colons > 0);
      if (end !== undefined && last !== -1 && (open[last]?.colons ?? 0) <= end.length) {
        open.length = last;
        edits.push({ at: start, remove: line.length, insert: '> '.repeat(last).trimEnd() });
        continue;
      }
      const begun = blockAt(line);
      if (
        begun !== undefined &&
        open.length < DEEPEST &&
        (begun.indent > 0 || closes(closed, at, begun.colons))
      ) {
        const title = begun.title === '' ? '' : ` ${begun.title}`;
        const gap = open.length === 0 ? '' : `${marks.trimEnd()}\n`;
        const written = `${gap}${marks}> [!${begun.kind.toUpperCase()}]${title}`;
        edits.push({ at: start, remove: line.length, insert: written });
        open.push(begun);
        continue;
      }
    }
    if (open.length === 0) continue;
    const indent = open.reduce((sum, block) => sum + block.indent, 0);
    const spaces = /^(?:\t| {1,4})*/.exec(line)?.[0] ?? '';
    edits.push({ at: start, remove: Math.min(indent, spaces.length), insert: marks });
  }
  return edits;
}

interface Block {
  /** How many colons close it; 0 where the indent does. */
  readonly colons: number;
  readonly indent: number;
  readonly kind: string;
  readonly title: string;
}

function blockAt(line: string): Block | undefined {
  const fenced = /^\s{0,3}(:{3,})\s*(?:\{\.?)?([A-Za-z]+)\}?(?:\[([^\]]*)\])?\s*(.*)$/.exec(line);
  if (fenced !== null) {
    const [, colons = '', name = '', label, rest = ''] = fenced;
    const kind = kindOf(name);
    const title = label ?? rest.replace(/^\{[^}]*\}\s*/, '').replace(/^title=/, '');
    return kind && { colons: colons.length, indent: 0, kind, title: unquoted(title) };
  }
  const indented = /^(?:!!!|\?\?\?\+?)\s+([A-Za-z]+)(?:\s+(?:inline|end))*\s*(.*)$/.exec(line);
  const kind = indented === null ? undefined : kindOf(indented[1] ?? '');
  return kind && { colons: 0, indent: 4, kind, title: unquoted(indented?.[2] ?? '') };
}

/** Notes inside one another beyond this are left as they are written. */
const DEEPEST = 10;

/** By the number of their colons, where the last line that could close a note stands. */
function lastClosings(text: string): ReadonlyMap<number, number> {
  return new Map(
    Array.from(text.matchAll(/^[ \t]*(:{3,})[ \t]*$/gm), ({ 1: colons = '', index }) => [
      colons.length,
      index,
    ]),
  );
}

function closes(closings: ReadonlyMap<number, number>, from: number, colons: number): boolean {
  return closings.entries().some(([length, index]) => length >= colons && index >= from);
}

function leaveIndented(open: Block[], line: string): void {
  if (line.trim() === '') return;
  const outer = open.findIndex(({ indent }) => indent > 0);
  if (outer !== -1 && !/^(?:\t| {4})/.test(line)) open.length = outer;
}

function unquoted(title: string): string {
  return title.trim().replace(/^"(.*)"$/, '$1');
}

/** The five kinds of GitHub, and what other generators call them. */
export function kindOf(name: string): NoteKind | undefined {
  return KINDS.get(name.toLowerCase());
}

export type NoteKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

const KINDS: ReadonlyMap<string, NoteKind> = new Map<string, NoteKind>([
  ...words(
    'note',
    'note info abstract summary tldr todo quote cite example question help faq details',
  ),
  ...words('tip', 'tip hint success check done'),
  ...words('important', 'important attention'),
  ...words('warning', 'warning warn'),
  ...words('caution', 'caution danger error failure fail bug'),
]);

function words(kind: NoteKind, names: string): [string, NoteKind][] {
  return names.split(' ').map((name) => [name, kind]);
}
