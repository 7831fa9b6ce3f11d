import { Resvg } from '@resvg/resvg-js';
import { mix, parseHex } from '../ink.ts';
import type { Drawing } from './drawing.ts';
import { LAYOUTS, type ShareFormat } from './format.ts';
import type { Wall } from './wall.ts';

/** Pixels as numbers into a palette of at most 256 colours, each 0xRRGGBB. */
export interface IndexedImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly palette: readonly number[];
}

/** Steps of transparency kept at the edges of shapes: more are not seen, and cost bytes. */
const EDGE_STEPS = 7;

/** Prints a drawing over its wall. */
export function rasterise(
  drawing: Drawing,
  wall: Wall | undefined,
  format: ShareFormat,
): IndexedImage {
  const { width, height, wall: place } = LAYOUTS[format];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">${drawing.markup}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const front = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const grounds = Array.from({ length: place.steps + 1 }, (_, step) =>
    mix(drawing.ground, drawing.wall?.ink ?? drawing.ground, step / place.steps),
  );
  return indexed(front, wall, grounds, width, height);
}

function indexed(
  front: Uint32Array,
  wall: Wall | undefined,
  grounds: readonly string[],
  width: number,
  height: number,
): IndexedImage {
  const pixels = new Uint16Array(front.length);
  const colours = new Map<number, number>();
  const numbered = new Map<number, number>();
  const rgb = grounds.map(parseHex);
  const plain = rgb.map(([r, g, b]) => numberOf(colours, (r << 16) | (g << 8) | b));
  let lastFront = 0;
  let lastStep = 0;
  let last = 0;
  for (let at = 0; at < front.length; at += 1) {
    const colour = front[at] ?? 0;
    const step = wall === undefined ? 0 : (wall[at] ?? 0);
    if (colour === 0) {
      pixels[at] = plain[step] ?? 0;
      continue;
    }
    if (colour !== lastFront || step !== lastStep) {
      lastFront = colour;
      lastStep = step;
      const key = colour * 8 + step;
      last = numbered.get(key) ?? numberOf(colours, over(colour, rgb[step] ?? [0, 0, 0]));
      numbered.set(key, last);
    }
    pixels[at] = last;
  }
  const { palette, moved } = within256([...colours.keys()]);
  const bytes = new Uint8Array(pixels.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = moved[pixels[at] ?? 0] ?? 0;
  return { width, height, pixels: bytes, palette };
}

function numberOf(colours: Map<number, number>, colour: number): number {
  const number = colours.get(colour) ?? colours.size;
  colours.set(colour, number);
  return number;
}

/** A premultiplied front pixel (0xAABBGGRR) over an opaque ground, as 0xRRGGBB. */
function over(front: number, ground: readonly number[]): number {
  const alpha = front >>> 24;
  const share = Math.round((alpha / 255) * EDGE_STEPS) / EDGE_STEPS;
  const channel = (shift: number, behind: number) => {
    const own = ((front >>> shift) & 255) * (255 / alpha);
    return Math.min(255, Math.round(own * share + behind * (1 - share)));
  };
  const [red = 0, green = 0, blue = 0] = ground;
  return (channel(0, red) << 16) | (channel(8, green) << 8) | channel(16, blue);
}

/**
 * Colours merged with near ones until they fit a palette: only cards with emoji have more than 256.
 * The first colour met in a cell of the colour cube stands for all, so that the ground stays exact.
 */
function within256(colours: readonly number[]) {
  for (let bits = 0; bits < 8; bits += 1) {
    const mask = 0x010101 * ((255 << bits) & 255);
    const cells = new Map<number, number>();
    const palette: number[] = [];
    const moved = colours.map((colour) => {
      const cell = colour & mask;
      const known = cells.get(cell);
      if (known !== undefined) return known;
      cells.set(cell, palette.length);
      return palette.push(colour) - 1;
    });
    if (palette.length <= 256) return { palette, moved };
  }
  return { palette: colours.slice(0, 1), moved: [0] };
}
