import { Resvg } from '@resvg/resvg-js';
import { contrast, ENOUGH, isLight, mix, textOn } from '../core/ink.ts';
import { directionOfText } from '../strings/script.ts';
import { LAYOUTS, type ShareFormat } from './format.ts';
import { type Outline, outlinesOf } from './outline.ts';
import { familiesOf } from './text-faces.ts';
import { text } from './shape.ts';

/** How strongly each pixel is covered by the wall, 0 to the format’s steps, row by row. */
export type Wall = Uint8Array;

const TURN = -6;

/**
 * The colour of the wall: a step from the ground, away from the text so that the text stands out
 * more, not less. On grounds that have no way to go, a smaller step towards it.
 */
export function wallInk(ground: string): string {
  const [away, towards] = isLight(ground) ? ['#ffffff', '#000000'] : ['#000000', '#ffffff'];
  const step = mix(ground, away, isLight(ground) ? 0.1 : 0.12);
  if (contrast(step, ground) >= 1.03) return step;
  const back = mix(ground, towards, 0.08);
  return contrast(back, textOn(ground)) >= ENOUGH ? back : step;
}

/** The wall of a text. Drawn once for each text and format, then kept: it costs as much as a card. */
export async function wallOf(words: string, lang: string, format: ShareFormat): Promise<Wall> {
  const key = `${format}\0${lang}\0${words}`;
  const known = walls.get(key);
  if (known !== undefined) return known;
  const dir = directionOfText(words, 'ltr');
  const families = await familiesOf(words, 'display', lang);
  const [outline] = await outlinesOf([{ text: words, cut: 'display', lang, dir, families }]);
  const wall = drawWall(outline, format);
  if (walls.size >= MOST_WALLS) walls.clear();
  walls.set(key, wall);
  return wall;
}

const MOST_WALLS = 24;
const walls = new Map<string, Wall>();

function drawWall(outline: Outline | undefined, format: ShareFormat): Wall {
  const { width, height, wall: place } = LAYOUTS[format];
  const rows = outline === undefined ? '' : wallRows(outline, width, height, place.size);
  const turn = `rotate(${TURN} ${width / 2} ${height / 2})`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><g transform="${turn}">${rows}</g></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const wall = new Uint8Array(width * height);
  for (let at = 0; at < wall.length; at += 1) {
    wall[at] = Math.round(((pixels[4 * at + 3] ?? 0) / 255) * place.steps);
  }
  return wall;
}

/** Rows of the same words, each begun further along than the one above. */
function wallRows(outline: Outline, width: number, height: number, size: number): string {
  const period = Math.max(outline.width + 0.45, 1) * size;
  const pitch = Math.max(0.98, outline.bottom - outline.top + 0.2) * size;
  const overhang = 0.11 * width;
  const rows = Math.ceil((height + 2 * overhang) / pitch) + 1;
  return Array.from({ length: rows }, (_, row) => {
    const baseline = -overhang + (row + 0.6) * pitch;
    const begin = -overhang - period + ((row * 0.62 * period) % period);
    const repeats = Math.ceil((width + 2 * overhang - begin) / period);
    return Array.from({ length: repeats }, (_, at) => {
      return text(outline, begin + at * period, baseline, size, '#000').svg;
    }).join('');
  }).join('');
}
