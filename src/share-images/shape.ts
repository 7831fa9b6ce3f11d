import { BASELINE, DRAWN_SIZE, type Outline } from './outline.ts';

/** A piece of SVG and the pixels it may touch. */
export interface Shape {
  readonly svg: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function rect(x: number, y: number, width: number, height: number, fill: string): Shape {
  const svg = `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}"/>`;
  return { svg, left: x, top: y, right: x + width, bottom: y + height };
}

/** A text, the left edge of its ink at `x`. */
export function text(
  outline: Outline,
  x: number,
  baseline: number,
  size: number,
  fill: string,
): Shape {
  const scale = size / DRAWN_SIZE;
  const start = x - outline.left * size;
  const place = `translate(${px(start)} ${px(baseline - BASELINE * scale)}) scale(${scale.toFixed(5)})`;
  return {
    svg: `<g fill="${fill}" transform="${place}">${outline.markup}</g>`,
    left: x,
    top: baseline + outline.top * size,
    right: start + outline.right * size,
    bottom: baseline + outline.bottom * size,
  };
}

/** A filled outline of straight lines. */
export function polygon(points: readonly (readonly [x: number, y: number])[], fill: string): Shape {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    svg: `<polygon points="${points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ')}" fill="${fill}"/>`,
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
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

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A card as shapes, before it becomes pixels. */
export interface Drawing {
  readonly ground: string;
  /** The words behind the text and their colour. */
  readonly wall?: { readonly words: string; readonly ink: string };
  /** What stands in front, in the pixels of the format; later parts lie over earlier ones. */
  readonly parts: readonly (readonly Shape[])[];
}
