import type { ShareCard } from './card.ts';
import { drawCaseStudy } from './case-study-drawing.ts';
import type { ShareFormat } from './format.ts';
import { drawPoster } from './poster-drawing.ts';
import type { Drawing } from './shape.ts';

/** Throws MissingGlyphError. */
export function drawingOf(card: ShareCard, format: ShareFormat): Promise<Drawing> {
  return card.kind === 'case-study' ? drawCaseStudy(card, format) : drawPoster(card, format);
}
