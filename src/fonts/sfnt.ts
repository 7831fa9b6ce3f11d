/** Where a table of a font file begins, in bytes, and how long it is. */
export interface Table {
  readonly at: number;
  readonly length: number;
}

/** The tables of a TrueType or OpenType file, by their four-letter tag. */
export function tablesOf(font: DataView): ReadonlyMap<string, Table> {
  const count = font.getUint16(4);
  const records = Array.from({ length: count }, (_, index) => 12 + 16 * index);
  return new Map(
    records.map((record) => [
      tagAt(font, record),
      { at: font.getUint32(record + 8), length: font.getUint32(record + 12) },
    ]),
  );
}

/** The code points a font draws, by its Unicode character map (formats 4 and 12). */
export function coverageOf(font: DataView): ReadonlySet<number> {
  const cmap = tablesOf(font).get('cmap');
  const covered = new Set<number>();
  if (cmap === undefined) return covered;
  for (let index = 0; index < font.getUint16(cmap.at + 2); index += 1) {
    const record = cmap.at + 4 + 8 * index;
    if (!isUnicode(font.getUint16(record), font.getUint16(record + 2))) continue;
    const at = cmap.at + font.getUint32(record + 4);
    const format = font.getUint16(at);
    if (format === 4) addSegments(font, at, covered);
    if (format === 12) addGroups(font, at, covered);
  }
  return covered;
}

function isUnicode(platform: number, encoding: number): boolean {
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
}

/** Format 4: segments of the basic plane, each with a shift or a list of glyphs. */
function addSegments(font: DataView, at: number, covered: Set<number>): void {
  const doubled = font.getUint16(at + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const end = font.getUint16(at + 14 + offset);
    const start = font.getUint16(at + 16 + doubled + offset);
    const shift = font.getUint16(at + 16 + 2 * doubled + offset);
    const rangeAt = at + 16 + 3 * doubled + offset;
    const range = font.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : font.getUint16(rangeAt + range + 2 * (code - start));
      if (listed !== 0 && ((listed + shift) & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups over all planes. */
function addGroups(font: DataView, at: number, covered: Set<number>): void {
  for (let index = 0; index < font.getUint32(at + 12); index += 1) {
    const group = at + 16 + 12 * index;
    const end = font.getUint32(group + 4);
    for (let code = font.getUint32(group); code <= end; code += 1) covered.add(code);
  }
}

function tagAt(font: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => font.getUint8(at + step)));
}
