import type { Place } from '../../core/errors.ts';
import { failure, type Finding } from './finding.ts';

/** In UTF-16 code units: a text of thirty thousand words. */
const LONGEST = 200_000;
/** Of most of these satteri 0.10.5 looks at each once more for every other; a formula takes long to draw. */
const SIGNS = ['{', '<', '>', '&', '_', '$'];
const MOST_SIGNS = 5_000;
/** A row that is cut short is filled up with cells: a few characters may make millions of them. */
const MOST_CELLS = 30_000;

/** What would keep the reader of texts busy for minutes, told before it begins. */
export function sizeFinding(source: string): Finding | undefined {
  if (source.length > LONGEST) {
    return tooLong(
      TOP,
      `The text is ${source.length} characters long.`,
      `Part it into texts of at most ${LONGEST}.`,
    );
  }
  const sign = SIGNS.find((one) => source.split(one).length > MOST_SIGNS + 1);
  if (sign !== undefined) {
    return tooLong(
      TOP,
      `The text has the sign \`${sign}\` more than ${MOST_SIGNS} times.`,
      'Part it into several texts, or take some of them out.',
    );
  }
  return cellsFinding(source);
}

function cellsFinding(source: string): Finding | undefined {
  const tables = tablesIn(source);
  const cells = tables.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
  const [largest] = tables.toSorted((a, b) => b.columns * b.rows - a.columns * a.rows);
  if (cells <= MOST_CELLS || largest === undefined) return undefined;
  return tooLong(
    { line: largest.line + 1, column: 1 },
    `The tables of the text have ${cells} cells, and this one ${largest.columns} columns and ${largest.rows} rows.`,
    `Part the text into several with at most ${MOST_CELLS} cells each.`,
  );
}

interface TableSize {
  /** Of the line between its head and its rows, from 0. */
  readonly line: number;
  readonly columns: number;
  readonly rows: number;
}

function tablesIn(source: string): TableSize[] {
  const tables: TableSize[] = [];
  let open: TableSize | undefined;
  for (const [index, line] of source.split('\n').entries()) {
    if (/^[\s>]*$/.test(line)) {
      if (open !== undefined) tables.push(open);
      open = undefined;
    } else if (open !== undefined) {
      open = { ...open, rows: open.rows + 1 };
    } else if (/^[\s>|:-]+$/.test(line) && line.includes('|')) {
      open = { line: index, columns: line.match(/-+/g)?.length ?? 0, rows: 0 };
    }
  }
  return open === undefined ? tables : [...tables, open];
}

const TOP: Place = { line: 1, column: 1 };

function tooLong(at: Place, what: string, fix: string): Finding {
  return failure(at, 'text-too-long', what, fix);
}
