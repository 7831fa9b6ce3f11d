/** A box of ISO/IEC 14496-12, in which AVIF, HEIC, MP4 and QuickTime keep everything. */
export interface Box {
  /** Four letters. */
  readonly type: string;
  /** Places in the file: of the box, of what it holds, and behind it. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** The boxes between two places, one after the other; undefined where a length leads out of them. */
export function boxesIn(bytes: Buffer, start: number, end: number): readonly Box[] | undefined {
  const boxes: Box[] = [];
  let at = start;
  while (at + 8 <= end) {
    const box = boxAt(bytes, at, end);
    if (box.end > end || box.end < box.content) return undefined;
    boxes.push(box);
    at = box.end;
  }
  return at === end ? boxes : undefined;
}

/** A length of 0 stands for “up to the end”, 1 for one of 64 bits behind the type. */
function boxAt(bytes: Buffer, start: number, end: number): Box {
  const short = bytes.readUInt32BE(start);
  const type = bytes.toString('latin1', start + 4, start + 8);
  if (short === 0) return { type, start, content: start + 8, end };
  if (short !== 1) return { type, start, content: start + 8, end: start + short };
  const length = Number(bytes.readBigUInt64BE(start + 8));
  return { type, start, content: start + 16, end: start + length };
}

/** Has a box hold nothing, without moving what stands behind it: offsets stay true. */
export function blankBox(bytes: Buffer, { start, content, end }: Box): void {
  bytes.write('free', start + 4, 'latin1');
  bytes.fill(0, content, end);
}

/** Whether a box is room that holds nothing. */
export function isBlankBox(bytes: Buffer, { type, content, end }: Box): boolean {
  return /^(?:free|skip)$/.test(type) && bytes.subarray(content, end).every((byte) => byte === 0);
}
