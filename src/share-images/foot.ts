import type { HomeCard, PageCard, PostCard } from './card.ts';
import type { Layout } from './format.ts';
import type { Outline } from './outline.ts';
import { outlinesOfWords } from './poster-drawing.ts';
import { fromStart, inkWidth, rect, type Sheet, sizeFor, text } from './sheet.ts';

/** Under the rule: author and date on one line; on a story one below the other, then the address. */
export async function foot(
  card: PostCard | PageCard | HomeCard,
  sheet: Sheet,
  layout: Layout,
  fill: string,
): Promise<string> {
  const post = card.kind === 'post' ? card : undefined;
  const tall = layout.code !== undefined;
  const [author, date, host] = await outlinesOfWords(
    card,
    [post?.author, 'strong'],
    [post?.date, 'plain'],
    [card.host, tall ? 'display' : 'strong'],
  );
  if (tall) return stack(sheet, layout, [author, date], host, fill);
  const parts = [author, date].filter((part) => part !== undefined);
  return row(
    sheet,
    layout,
    parts.length > 0 ? parts : [host].filter((part) => part !== undefined),
    fill,
  );
}

/** Parts side by side with a small square between them, all at one size. */
function row(
  sheet: Sheet,
  { margin, foot: { baseline, size: largest } }: Layout,
  parts: readonly Outline[],
  fill: string,
) {
  const gap = (size: number) => size * 1.7;
  const length = parts.reduce(
    (sum, part) => sum + part.right - part.left,
    1.7 * (parts.length - 1),
  );
  const size = Math.min(largest, (sheet.width - 2 * margin) / Math.max(length, 1));
  const dot = size * 0.32;
  let start = margin;
  return parts
    .map((part, index) => {
      const width = inkWidth(part, size);
      const own = text(part, fromStart(sheet, start, width), baseline, size, fill);
      start += width + gap(size);
      if (index === parts.length - 1) return own;
      const at = start - (gap(size) + dot) / 2;
      return (
        own + rect(fromStart(sheet, at, dot), baseline - size * 0.36 - dot / 2, dot, dot, fill)
      );
    })
    .join('');
}

/** Lines one below the other beside the QR code, the address of the site last and largest. */
function stack(
  sheet: Sheet,
  { margin, foot: { baseline, size: largest }, code }: Layout,
  lines: readonly (Outline | undefined)[],
  host: Outline | undefined,
  fill: string,
) {
  const room = sheet.width - 2 * margin - (code?.size ?? 0) - 36;
  const put = (outline: Outline, y: number, most: number) => {
    const size = sizeFor(outline, most, room);
    return text(outline, fromStart(sheet, margin, inkWidth(outline, size)), y, size, fill);
  };
  const shown = lines.filter((line) => line !== undefined);
  const small = shown.map((line, index) => put(line, baseline + index * largest * 1.5, largest));
  const bottom = (code?.top ?? 0) + (code?.size ?? 0);
  return [...small, host === undefined ? '' : put(host, bottom - 8, largest * 1.7)].join('');
}
