import type { HomeCard, PageCard, PostCard } from './card.ts';
import type { Layout } from './format.ts';
import { besideCode, hostBesideCode } from './furniture.ts';
import type { Outline } from './outline.ts';
import { inkWidth, rect, type Shape, sizeFor, text } from './shape.ts';
import { fromStart, type Sheet } from './sheet.ts';
import { outlineWords } from './words.ts';

/** Under the rule: author and date on one line; on a story one below the other, then the address. */
export async function foot(
  card: PostCard | PageCard | HomeCard,
  sheet: Sheet,
  layout: Layout,
  fill: string,
): Promise<readonly Shape[]> {
  const post = card.kind === 'post' ? card : undefined;
  const tall = layout.code !== undefined;
  const [author, date, host] = await outlineWords(
    card,
    [post?.author, 'strong'],
    [post?.date, 'plain'],
    [card.host, tall ? 'display' : 'strong'],
  );
  const byline = [author, date].filter((part) => part !== undefined);
  if (tall) {
    return [...stack(sheet, layout, byline, fill), ...hostBesideCode(sheet, layout, host, fill)];
  }
  const parts = byline.length > 0 ? byline : [host].filter((part) => part !== undefined);
  return row(sheet, layout, parts, fill);
}

/** The space between two parts of a row, in em, and the side of the square in its middle. */
const GAP = 1.7;
const DOT = 0.32;

/** Parts side by side with a small square between them, all at one size. */
function row(
  sheet: Sheet,
  { margin, foot: { baseline, size: largest } }: Layout,
  parts: readonly Outline[],
  fill: string,
): readonly Shape[] {
  const length = parts.reduce((sum, part) => sum + inkWidth(part, 1), GAP * (parts.length - 1));
  const size = Math.min(largest, (sheet.width - 2 * margin) / Math.max(length, 1));
  const dot = size * DOT;
  return parts.flatMap((part, index) => {
    const before = parts.slice(0, index);
    const start = before.reduce((sum, one) => sum + inkWidth(one, size) + GAP * size, margin);
    const x = fromStart(sheet, start, inkWidth(part, size));
    const words = text(part, x, baseline, size, fill);
    if (index === 0) return [words];
    const at = fromStart(sheet, start - (GAP * size + dot) / 2, dot);
    return [rect(at, baseline - size * 0.36 - dot / 2, dot, dot, fill), words];
  });
}

function stack(
  sheet: Sheet,
  layout: Layout,
  lines: readonly Outline[],
  fill: string,
): readonly Shape[] {
  const { margin, foot: place } = layout;
  const { width } = besideCode(sheet, layout);
  return lines.map((line, index) => {
    const size = sizeFor(line, place.size, width);
    const x = fromStart(sheet, margin, inkWidth(line, size));
    return text(line, x, place.baseline + index * place.size * 1.5, size, fill);
  });
}
