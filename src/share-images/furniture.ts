import { BLACK, PAPER } from '../core/ink.ts';
import type { Layout } from './format.ts';
import type { Outline } from './outline.ts';
import { qrCode } from './qr-code.ts';
import { inkWidth, rect, type Shape, sizeFor, text } from './shape.ts';
import { fromEnd, fromStart, type Sheet } from './sheet.ts';

/** What every sheet has besides its title: the site's name, a rule, and on stories an address. */

export function flagPlace({ flag, margin, width }: Layout) {
  return { ...flag, margin, room: width * 0.66 };
}

/** The site's name at the other end, as large as the flag leaves room for. */
export function nameAtEnd(
  sheet: Sheet,
  { name: { baseline, size: largest }, margin }: Layout,
  name: Outline | undefined,
  taken: number,
  fill: string,
): readonly Shape[] {
  if (name === undefined) return [];
  const size = sizeFor(name, largest, sheet.width - margin - Math.max(taken, margin) - 24);
  const x = fromEnd(sheet, margin, inkWidth(name, size));
  return [text(name, x, baseline, size, fill)];
}

export function ruleAt(sheet: Sheet, { rule, margin }: Layout, top: number, fill: string) {
  return [rect(margin, top, sheet.width - 2 * margin, rule.height, fill)];
}

/** On a story, the page's address as a QR code at the end edge. */
export function codeAtEnd(sheet: Sheet, { margin, code }: Layout, url: string): readonly Shape[] {
  if (code === undefined) return [];
  return qrCode(url, fromEnd(sheet, margin, code.size), code.top, code.size, BLACK, PAPER);
}

/** Beside the QR code: where the lines end, and how wide they may be. */
export function besideCode(sheet: Sheet, { margin, code }: Layout) {
  const { top = 0, size = 0 } = code ?? {};
  return { bottom: top + size, width: sheet.width - 2 * margin - size - 36 };
}

/** On a story, the site's address as people type it; its ink ends where the QR code does. */
export function hostBesideCode(
  sheet: Sheet,
  layout: Layout,
  host: Outline | undefined,
  fill: string,
): readonly Shape[] {
  if (host === undefined) return [];
  const { bottom, width } = besideCode(sheet, layout);
  const size = sizeFor(host, layout.foot.size * 1.7, width);
  const x = fromStart(sheet, layout.margin, inkWidth(host, size));
  return [text(host, x, bottom - Math.max(0, host.bottom) * size, size, fill)];
}
