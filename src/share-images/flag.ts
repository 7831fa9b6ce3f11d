import type { Outline } from './outline.ts';
import { inkWidth, polygon, type Shape, sizeFor, text } from './shape.ts';
import { fromStart, type Sheet } from './sheet.ts';

export interface FlagPlace {
  readonly top: number;
  readonly height: number;
  readonly size: number;
  readonly margin: number;
  /** The widest it may become, margin included. */
  readonly room: number;
}

export interface Flag {
  /** From the start edge, in pixels. */
  readonly width: number;
  readonly shapes: readonly Shape[];
}

/** How far the flag's free edge leans, as a share of its height. */
const LEAN = 0.36;

/** A flag that flies in from the start edge, its text printed in `letters`. */
export function flag(
  sheet: Sheet,
  outline: Outline,
  place: FlagPlace,
  cloth: string,
  letters: string,
): Flag {
  const { top, height, margin } = place;
  const lean = height * LEAN;
  const gap = height * 0.2;
  const size = sizeFor(outline, place.size, place.room - margin - gap - lean);
  const width = inkWidth(outline, size);
  const edge = margin + width + gap + lean;
  const across = (start: number) => fromStart(sheet, start, 0);
  const corners = [
    [across(0), top],
    [across(edge), top],
    [across(edge - lean), top + height],
    [across(0), top + height],
  ] as const;
  const baseline = top + height / 2 + capHeight(outline) * size * 0.5;
  const words = text(outline, fromStart(sheet, margin, width), baseline, size, letters);
  return { width: edge, shapes: [polygon(corners, cloth), words] };
}

/** What stands above the baseline less what hangs below it, so that either looks centred. */
function capHeight({ top, bottom }: Outline): number {
  const hanging = Math.max(0, bottom - 0.06);
  return Math.min(0.9, -top) - hanging;
}
