import { Resvg } from '@resvg/resvg-js';
import { mix, parseHex } from '../core/ink.ts';
import { scratch } from './scratch.ts';
import { LAYOUTS, type ShareFormat } from './format.ts';
import type { Drawing, Shape } from './shape.ts';
import type { Wall } from './wall.ts';

/**
 * Pixels as numbers into a palette of at most 256 colours, each 0xRRGGBB. They lie in scratch memory:
 * encode them before the next image is printed.
 */
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
  { ground, wall: words, parts }: Drawing,
  wall: Wall | undefined,
  format: ShareFormat,
): IndexedImage {
  const { width, height, wall: place } = LAYOUTS[format];
  const palette = Array.from({ length: place.steps + 1 }, (_, step) =>
    numberOf(mix(ground, words?.ink ?? ground, step / place.steps)),
  );
  const sheet: Sheet = {
    width,
    height,
    pixels: new Uint16Array(scratch(`pixels ${format}`, 2 * width * height)),
    palette,
    numbers: new Map(palette.map((colour, number) => [colour, number] as const).toReversed()),
    tints: blankTints(),
  };
  // The first colours of the palette are the steps of the wall: it is the bottom layer as it is.
  if (wall === undefined) sheet.pixels.fill(0);
  else sheet.pixels.set(wall);
  for (const part of parts) if (part.length > 0) print(sheet, part);
  return { width, height, ...within256(sheet.pixels, sheet.palette) };
}

/** An image while it is being printed. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint16Array;
  readonly palette: number[];
  /** The place of each colour in the palette. */
  readonly numbers: Map<number, number>;
  readonly tints: Tints;
}

/**
 * What came of a see-through colour over another, to be looked up for every pixel of an edge. Each
 * pair has one slot, which the pair that was seen last holds.
 */
interface Tints {
  readonly fronts: Int32Array;
  readonly belows: Uint16Array;
  readonly numbers: Uint16Array;
}

const SLOTS = 4096;

function blankTints(): Tints {
  const fronts = new Int32Array(scratch('tints, fronts', 4 * SLOTS));
  // No pixel that is looked up is blank.
  fronts.fill(0);
  return {
    fronts,
    belows: new Uint16Array(scratch('tints, belows', 2 * SLOTS)),
    numbers: new Uint16Array(scratch('tints, numbers', 2 * SLOTS)),
  };
}

/** Prints shapes within the smallest box that holds them: blank pixels cost as much as full ones. */
function print(sheet: Sheet, shapes: readonly Shape[]): void {
  const left = Math.max(0, Math.floor(Math.min(...shapes.map((shape) => shape.left))) - 1);
  const top = Math.max(0, Math.floor(Math.min(...shapes.map((shape) => shape.top))) - 1);
  const right = Math.min(sheet.width, Math.ceil(Math.max(...shapes.map((s) => s.right))) + 1);
  const bottom = Math.min(sheet.height, Math.ceil(Math.max(...shapes.map((s) => s.bottom))) + 1);
  const [width, height] = [right - left, bottom - top];
  if (width <= 0 || height <= 0) return;
  const markup = shapes.map(({ svg }) => svg).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}">${markup}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  // Signed, so that V8 keeps every pixel a small integer: unsigned ones cost 10 ms an image.
  const front = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  for (let row = 0; row < height; row += 1) {
    printRow(
      sheet,
      front.subarray(row * width, (row + 1) * width),
      (top + row) * sheet.width + left,
    );
  }
}

/** Blank stretches are passed over, solid ones filled, and edges looked up pixel by pixel. */
function printRow(sheet: Sheet, front: Int32Array, start: number): void {
  const { pixels, tints } = sheet;
  let column = 0;
  while (column < front.length) {
    const colour = front[column] ?? 0;
    if (colour === 0) column += 1;
    else if (colour >>> 24 === 255) {
      const from = column;
      while (front[column] === colour) column += 1;
      pixels.fill(numberOver(sheet, colour, 0), start + from, start + column);
    } else {
      const below = pixels[start + column] ?? 0;
      const slot = slotOf(colour, below);
      if (tints.fronts[slot] !== colour || tints.belows[slot] !== below) {
        tints.fronts[slot] = colour;
        tints.belows[slot] = below;
        tints.numbers[slot] = numberOver(sheet, colour, below);
      }
      pixels[start + column] = tints.numbers[slot] ?? 0;
      column += 1;
    }
  }
}

/** Transparency, red and what is below tell most pairs apart. */
function slotOf(colour: number, below: number): number {
  return ((colour >>> 20) ^ (colour << 2) ^ (below * 67)) & (SLOTS - 1);
}

/** The number in the palette of a colour over another, added where it is new. */
function numberOver({ palette, numbers }: Sheet, colour: number, below: number): number {
  const mixed = over(colour, palette[below] ?? 0);
  const number = numbers.get(mixed) ?? palette.push(mixed) - 1;
  numbers.set(mixed, number);
  return number;
}

/** `#rrggbb` as 0xRRGGBB. */
function numberOf(hex: string): number {
  const [red, green, blue] = parseHex(hex);
  return (red << 16) | (green << 8) | blue;
}

/** A premultiplied front pixel (0xAABBGGRR) over an opaque one (0xRRGGBB). */
function over(front: number, below: number): number {
  const alpha = front >>> 24;
  const share = Math.round((alpha / 255) * EDGE_STEPS) / EDGE_STEPS;
  const channel = (from: number, to: number) => {
    const own = ((front >>> from) & 255) * (255 / alpha);
    return Math.min(255, Math.round(own * share + ((below >>> to) & 255) * (1 - share))) << to;
  };
  return channel(0, 16) | channel(8, 8) | channel(16, 0);
}

/**
 * Colours merged with near ones until they fit a palette: only cards with emoji have more than 256.
 * The first colour met in a cell of the colour cube stands for all, so that the grounds stay exact.
 */
function within256(pixels: Uint16Array, colours: readonly number[]) {
  if (colours.length <= 256) return { pixels: bytesOf(pixels), palette: colours };
  for (let bits = 1; bits < 8; bits += 1) {
    const mask = 0x010101 * ((255 << bits) & 255);
    const cells = new Map<number, number>();
    const palette: number[] = [];
    const moved = colours.map((colour) => {
      const cell = colour & mask;
      const number = cells.get(cell) ?? palette.push(colour) - 1;
      cells.set(cell, number);
      return number;
    });
    if (palette.length <= 256) return { pixels: renumbered(pixels, moved), palette };
  }
  throw new RangeError('A palette of 256 colours was not enough for 8 colours.');
}

function renumbered(pixels: Uint16Array, numbers: readonly number[]): Uint8Array {
  const bytes = bytesOf(pixels);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = numbers[pixels[at] ?? 0] ?? 0;
  return bytes;
}

/** The low byte of each number. */
function bytesOf(pixels: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(scratch(`bytes ${pixels.length}`, pixels.length));
  bytes.set(pixels);
  return bytes;
}
