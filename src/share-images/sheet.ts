import { BASELINE, DRAWN_SIZE, type Outline } from './outline.ts';
import type { Direction } from './script.ts';
import type { TextBlock } from './title.ts';

/** Helpers to place things on a sheet, mirrored where the reading direction is right to left. */
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

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}"/>`;
}

/** A text, the left edge of its ink at `x`. */
export function text(outline: Outline, x: number, baseline: number, size: number, fill: string) {
  const scale = size / DRAWN_SIZE;
  const left = x - outline.left * size;
  const top = baseline - BASELINE * scale;
  const place = `translate(${px(left)} ${px(top)}) scale(${scale.toFixed(5)})`;
  return `<g fill="${fill}" transform="${place}">${outline.markup}</g>`;
}

/** The width of a text’s ink in pixels. */
export function inkWidth(outline: Outline, size: number): number {
  return (outline.right - outline.left) * size;
}

/** The size in pixels at which a text is no wider than the room; never above `largest`. */
export function sizeFor(outline: Outline, largest: number, room: number): number {
  const width = outline.right - outline.left;
  return width > 0 ? Math.min(largest, room / width) : largest;
}

/** The height of a block’s ink in pixels. */
export function blockHeight({ lines, ascent, descent, pitch }: TextBlock): number {
  return lines.length === 0 ? 0 : ascent + descent + (lines.length - 1) * pitch;
}

/**
 * The lines of a block, flush with the sheet’s start margin, the first one’s ink beginning at `top`.
 * A block that runs against the sheet's direction still stands at the sheet's start.
 */
export function block(sheet: Sheet, lines: TextBlock, margin: number, top: number, fill: string) {
  return lines.lines
    .map((line, index) => {
      const x = fromStart(sheet, margin, inkWidth(line, lines.size));
      return text(line, x, top + lines.ascent + index * lines.pitch, lines.size, fill);
    })
    .join('');
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
