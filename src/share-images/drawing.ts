import type { ShareCard } from './card.ts';
import { drawCaseStudy } from './case-study-drawing.ts';
import type { ShareFormat } from './format.ts';
import { drawPoster } from './poster-drawing.ts';
import type { Shape } from './shape.ts';

/** A card as shapes, before it becomes pixels. */
export interface Drawing {
  readonly ground: string;
  /** The words behind the text and their colour. */
  readonly wall?: { readonly words: string; readonly ink: string };
  /** What stands in front, in the pixels of the format; later parts lie over earlier ones. */
  readonly parts: readonly (readonly Shape[])[];
}

/** Throws MissingGlyphError. */
export function drawingOf(card: ShareCard, format: ShareFormat): Promise<Drawing> {
  return card.kind === 'case-study' ? drawCaseStudy(card, format) : drawPoster(card, format);
}
