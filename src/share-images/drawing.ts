import type { ShareCard } from './card.ts';
import { drawCaseStudy } from './case-study-drawing.ts';
import type { ShareFormat } from './format.ts';
import { drawPoster } from './poster-drawing.ts';

/** A card as shapes, before it becomes pixels. */
export interface Drawing {
  readonly ground: string;
  /** The words behind the text and their colour. */
  readonly wall?: { readonly words: string; readonly ink: string };
  /** What stands in front, as SVG in the pixels of the format. */
  readonly markup: string;
}

/** Throws MissingGlyphError. */
export function drawingOf(card: ShareCard, format: ShareFormat): Promise<Drawing> {
  return card.kind === 'case-study' ? drawCaseStudy(card, format) : drawPoster(card, format);
}
