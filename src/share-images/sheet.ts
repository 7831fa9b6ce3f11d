import type { Direction } from '../strings/script.ts';
import { inkWidth, type Shape, text } from './shape.ts';
import type { TextBlock } from './title.ts';

/** The surface things are placed on, mirrored where the reading direction is right to left. */
export interface Sheet {
  readonly width: number;
  readonly dir: Direction;
}

/** The left edge of something `width` wide that begins `start` pixels from the start edge. */
export function fromStart(sheet: Sheet, start: number, width: number): number {
  return sheet.dir === 'ltr' ? start : sheet.width - start - width;
}

/** The left edge of something `width` wide that ends `end` pixels before the end edge. */
export function fromEnd(sheet: Sheet, end: number, width: number): number {
  return fromStart(sheet, sheet.width - end - width, width);
}

/** The height of a block’s ink in pixels. */
export function blockHeight({ lines, ascent, descent, pitch }: TextBlock): number {
  return lines.length === 0 ? 0 : ascent + descent + (lines.length - 1) * pitch;
}

/**
 * The lines of a block, each a part of its own, flush with the sheet’s start margin, the first one’s ink beginning at `top`.
 * A block that runs against the sheet's direction still stands at the sheet's start.
 */
export function block(
  sheet: Sheet,
  lines: TextBlock,
  margin: number,
  top: number,
  fill: string,
): readonly (readonly Shape[])[] {
  return lines.lines.map((line, index) => {
    const x = fromStart(sheet, margin, inkWidth(line, lines.size));
    return [text(line, x, top + lines.ascent + index * lines.pitch, lines.size, fill)];
  });
}
