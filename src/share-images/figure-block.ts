import type { CaseStudyCard, KeyFigure } from './card.ts';
import { inkWidth, type Shape, sizeFor, text } from './shape.ts';
import { block, blockHeight, fromStart, type Sheet } from './sheet.ts';
import { setBlock } from './title.ts';
import { outlineWords } from './words.ts';

export interface FigureBox {
  readonly top: number;
  readonly bottom: number;
  readonly margin: number;
  readonly width: number;
}

/** A figure as large as its box allows, what it counts, and who counted. Throws MissingGlyphError. */
export async function figureBlock(
  card: CaseStudyCard,
  figure: KeyFigure,
  sheet: Sheet,
  { top, bottom, margin, width }: FigureBox,
  { ink, soft }: { readonly ink: string; readonly soft: string },
): Promise<readonly (readonly Shape[])[]> {
  const height = bottom - top;
  const style = { lang: card.lang, dir: card.dir, smallest: 12 };
  const box = (share: number, most: number) => ({
    width,
    height: height * share,
    maxSize: most,
    worth: 1.25,
  });
  const source = await setBlock(
    figure.source ?? '',
    { ...style, cut: 'plain' },
    box(0.2, height * 0.1),
  );
  const label = await setBlock(
    figure.label,
    { ...style, cut: 'strong' },
    box(0.32, height * 0.145),
  );
  const [value] = await outlineWords(card, [figure.value, 'display']);
  const sourceTop = bottom - blockHeight(source);
  const labelTop = sourceTop - (source.lines.length > 0 ? height * 0.07 : 0) - blockHeight(label);
  const lines = [
    ...block(sheet, label, margin, labelTop, '#ffffff'),
    ...block(sheet, source, margin, sourceTop, soft),
  ];
  if (value === undefined) return lines;
  const room = labelTop - height * 0.09 - top;
  const size = Math.min(sizeFor(value, room * 1.5, width), room / (value.bottom - value.top));
  const baseline = top - value.top * size;
  const x = fromStart(sheet, margin, inkWidth(value, size));
  return [[text(value, x, baseline, size, ink)], ...lines];
}
