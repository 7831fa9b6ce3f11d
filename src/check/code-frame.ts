import stringWidth from 'string-width';
import type { Place } from '../core/errors.ts';
import { logLine } from '../core/escape.ts';

/** A line of a text with a mark under a place in it, as terminals show them. */
export interface CodeFrame {
  /** The line, cut to the room that there is, with nothing in it that a terminal would obey. */
  readonly code: string;
  /** Spaces, then the mark: as wide as what it is under. */
  readonly mark: string;
}

/** UTF-16 code units looked at on either side of the place: a line may be as long as a book. */
const REACH = 400;

/**
 * The line of a place, at most `room` columns wide; undefined where it is blank or there is none.
 * In a terminal that turns right-to-left text around, the mark may be off.
 */
export function codeFrame(text: string, place: Place, room: number): CodeFrame | undefined {
  const line = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)[place.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const offset = Math.min(place.column - 1, line.length);
  const from = Math.max(0, offset - REACH);
  const cells = cellsOf(line.slice(from, offset + REACH), from);
  const at = cells.findIndex(({ end }) => end > offset);
  const marked = at === -1 ? cells.length : at;
  const [first, last] = windowAround(cells, marked, room);
  const before = first > 0 || from > 0 ? '…' : '';
  const after = last < cells.length || offset + REACH < line.length ? '…' : '';
  const shown = (some: readonly Cell[]) => some.map((cell) => cell.shown).join('');
  const indent = before.length + widthOf(cells.slice(first, marked));
  return {
    code: `${before}${shown(cells.slice(first, last))}${after}`,
    mark: `${' '.repeat(indent)}${'^'.repeat(Math.max(1, cells[marked]?.width ?? 1))}`,
  };
}

/** What a reader takes for one sign: a letter with its accents, an emoji. */
interface Cell {
  /** Where it ends in its line. */
  readonly end: number;
  readonly shown: string;
  /** In columns. */
  readonly width: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cellsOf(text: string, from: number): readonly Cell[] {
  return [...graphemes.segment(text)].map(({ segment, index }) => {
    const shown = visible(segment);
    return { end: from + index + segment.length, shown, width: stringWidth(shown) };
  });
}

/** Signs that show nothing and that `logLine` lets through, because they are harmless there. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff]/gu;

function visible(grapheme: string): string {
  if (grapheme === '\t') return '  ';
  return logLine(grapheme).replace(
    UNSEEN,
    (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The cells to show, from and to: all where there is room, else those around the marked one. */
function windowAround(
  cells: readonly Cell[],
  marked: number,
  room: number,
): readonly [number, number] {
  if (widthOf(cells) <= room) return [0, cells.length];
  let [first, last] = [marked, Math.min(marked + 1, cells.length)];
  let width = widthOf(cells.slice(first, last)) + 2;
  for (let moved = true; moved;) {
    moved = false;
    for (const next of [first - 1, last]) {
      const cell = cells[next];
      if (cell === undefined || width + cell.width > room) continue;
      width += cell.width;
      if (next < first) first = next;
      else last = next + 1;
      moved = true;
    }
  }
  return [first, last];
}
