import type { ShareCard } from './card.ts';
import { drawableCard } from './drawable-card.ts';
import { drawingOf } from './drawing.ts';
import type { ShareFormat } from './format.ts';
import { encodePng } from './png.ts';
import { rasterise } from './raster.ts';
import { wallOf } from './wall.ts';

/** The share image of a card as PNG bytes, of as much of its words as the fonts have. */
export async function drawShareImage(asked: ShareCard, format: ShareFormat): Promise<Buffer> {
  const card = await drawableCard(asked);
  const drawing = await drawingOf(card, format);
  const wall = drawing.wall && (await wallOf(drawing.wall.words, card.lang, format));
  return encodePng(rasterise(drawing, wall, format));
}
