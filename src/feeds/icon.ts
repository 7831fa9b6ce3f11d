import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { textOn } from '../core/ink.ts';
import type { SiteContext } from '../library/context.ts';

/** The pictures of the site, all from one: the writer's `icon.png`, else a mark in the site's ink. */
export const ICONS = {
  'icon-192': { size: 192, margin: 0 },
  'icon-512': { size: 512, margin: 0 },
  // Systems cut a maskable icon to a shape of theirs: what matters keeps to the middle.
  'icon-maskable': { size: 512, margin: 64 },
  'apple-touch-icon': { size: 180, margin: 0 },
} as const;

export type IconName = keyof typeof ICONS;

/** A sheet in the site's ink with a hash on it. */
export function markSvg(ink: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${ink}" d="M0 0h32v32H0z"/><path fill="none" stroke="${textOn(ink)}" stroke-width="4" d="M13 5 10 27M22 5l-3 22M6 12h21M5 20h21"/></svg>`;
}

/** A PNG of the icon, square. */
export async function iconPng(context: SiteContext, name: IconName): Promise<Buffer> {
  const { size, margin } = ICONS[name];
  return draw(context, size, margin);
}

/** The icon that browsers ask for without being told: an ICO file that holds a PNG of 32 pixels. */
export async function favicon(context: SiteContext): Promise<Buffer> {
  const png = await draw(context, 32, 0);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

async function draw(context: SiteContext, size: number, margin: number): Promise<Buffer> {
  const { ownIcon, site } = context;
  const { ink } = site;
  const inner = size - 2 * margin;
  const source =
    ownIcon === undefined
      ? Buffer.from(markSvg(ink).replace('<svg ', `<svg width="${inner}" height="${inner}" `))
      : await readFile(ownIcon);
  return sharp(source)
    .resize(inner, inner, { fit: 'contain', background: ink })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: ink })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
