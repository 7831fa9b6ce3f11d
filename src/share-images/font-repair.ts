import { tablesOf } from '../fonts/sfnt.ts';

/** The line box every repaired font claims, in em above and below the baseline. */
export const ASCENT = 0.96;
export const DESCENT = 0.24;

/**
 * A copy of a font file that satori draws as a browser would.
 *
 * satori 0.63 adds the vertical glyph offset that HarfBuzz reports where it should subtract it, so
 * dots and marks land on the wrong side of their letter (قصة reads as فصه). Negating every vertical
 * value of the GPOS table turns the two wrongs into a right. The line box is made the same for all
 * fonts, so that one line may hold several without a jump of the baseline.
 */
export function repairFont(font: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(font);
  const view = new DataView(copy.buffer);
  const tables = tablesOf(view);
  const gpos = tables.get('GPOS');
  if (gpos !== undefined) negateLookups(view, gpos.at + view.getUint16(gpos.at + 8));
  const unitsPerEm = view.getUint16((tables.get('head')?.at ?? 0) + 18);
  setLineBox(view, tables.get('hhea')?.at, 4, unitsPerEm);
  setLineBox(view, tables.get('OS/2')?.at, 68, unitsPerEm);
  return copy;
}

function setLineBox(font: DataView, table: number | undefined, offset: number, em: number): void {
  if (table === undefined) return;
  font.setInt16(table + offset, Math.round(ASCENT * em));
  font.setInt16(table + offset + 2, -Math.round(DESCENT * em));
  font.setInt16(table + offset + 4, 0);
}

/** Places already negated: subtables, records and anchors may be shared. */
type Seen = Set<number>;

function negateLookups(font: DataView, list: number): void {
  const seen: Seen = new Set();
  for (const lookup of offsets16(font, list)) {
    const type = font.getUint16(lookup);
    for (const subtable of offsets16(font, lookup, 4)) negateSubtable(font, type, subtable, seen);
  }
}

/** OpenType GPOS lookup types 1–6 and 9; 7 and 8 only call the others. */
function negateSubtable(font: DataView, type: number, at: number, seen: Seen): void {
  if (seen.has(at)) return;
  seen.add(at);
  if (type === 9) {
    negateSubtable(font, font.getUint16(at + 2), at + font.getUint32(at + 4), seen);
  } else if (type === 1) negateSingles(font, at);
  else if (type === 2) negatePairs(font, at, seen);
  else if (type === 3) negateAnchorRows(font, at, at + 4, 2, seen);
  else if (type === 4 || type === 6) {
    negateMarks(font, at, seen);
    const bases = at + font.getUint16(at + 10);
    negateAnchorRows(font, bases, bases, font.getUint16(at + 6), seen);
  } else if (type === 5) {
    negateMarks(font, at, seen);
    for (const ligature of offsets16(font, at + font.getUint16(at + 10))) {
      negateAnchorRows(font, ligature, ligature, font.getUint16(at + 6), seen);
    }
  }
}

function negateSingles(font: DataView, at: number): void {
  const format = font.getUint16(at + 4);
  const many = font.getUint16(at) === 2;
  const count = many ? font.getUint16(at + 6) : 1;
  for (let index = 0; index < count; index += 1) {
    negateValue(font, at + (many ? 8 : 6) + index * valueSize(format), format);
  }
}

function negatePairs(font: DataView, at: number, seen: Seen): void {
  const [first, second] = [font.getUint16(at + 4), font.getUint16(at + 6)];
  const size = valueSize(first) + valueSize(second);
  const negateBoth = (record: number) => {
    negateValue(font, record, first);
    negateValue(font, record + valueSize(first), second);
  };
  if (font.getUint16(at) === 2) {
    const count = font.getUint16(at + 12) * font.getUint16(at + 14);
    for (let index = 0; index < count; index += 1) negateBoth(at + 16 + index * size);
    return;
  }
  for (const set of offsets16(font, at, 8)) {
    if (seen.has(set)) continue;
    seen.add(set);
    for (let index = 0; index < font.getUint16(set); index += 1) {
      negateBoth(set + 2 + index * (2 + size) + 2);
    }
  }
}

/** A mark array: a class and an anchor each. */
function negateMarks(font: DataView, at: number, seen: Seen): void {
  const marks = at + font.getUint16(at + 8);
  for (let index = 0; index < font.getUint16(marks); index += 1) {
    negateAnchor(font, marks, font.getUint16(marks + 2 + 4 * index + 2), seen);
  }
}

/** A count at `countAt`, then rows of `width` anchor offsets, which start from `base`. */
function negateAnchorRows(
  font: DataView,
  base: number,
  countAt: number,
  width: number,
  seen: Seen,
): void {
  for (let index = 0; index < font.getUint16(countAt) * width; index += 1) {
    negateAnchor(font, base, font.getUint16(countAt + 2 + 2 * index), seen);
  }
}

function negateAnchor(font: DataView, base: number, offset: number, seen: Seen): void {
  const at = base + offset;
  if (offset === 0 || seen.has(at)) return;
  seen.add(at);
  font.setInt16(at + 4, -font.getInt16(at + 4));
}

/** The fields of a value record stand in the order of their bits: x, y, x advance, y advance. */
function negateValue(font: DataView, at: number, format: number): void {
  const negateField = (bit: number) => {
    const field = at + valueSize(format & (bit - 1));
    if ((format & bit) !== 0) font.setInt16(field, -font.getInt16(field));
  };
  negateField(2);
  negateField(8);
}

function valueSize(format: number): number {
  return 2 * [...format.toString(2)].filter((bit) => bit === '1').length;
}

/** The places a list points to: a count of 16-bit offsets, `skip` bytes into the list. */
function offsets16(font: DataView, list: number, skip = 0): number[] {
  const count = font.getUint16(list + skip);
  return Array.from({ length: count }, (_, index) => {
    return list + font.getUint16(list + skip + 2 + 2 * index);
  });
}
