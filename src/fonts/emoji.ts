import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));
const drawings = new Map<string, string | undefined>();

/** One emoji as people see it, a sequence of code points included. */
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?)$/v;

/** Whether a grapheme is shown as a picture where no font says otherwise. */
export function isEmoji(grapheme: string): boolean {
  return EMOJI.test(grapheme) && !grapheme.includes('\uFE0E');
}

/** The drawing of an emoji as an SVG data address; undefined where the set has none. */
export function emojiImage(grapheme: string): string | undefined {
  if (!drawings.has(grapheme)) drawings.set(grapheme, readDrawing(grapheme));
  return drawings.get(grapheme);
}

function readDrawing(grapheme: string): string | undefined {
  const codes = [...grapheme].map((character) => (character.codePointAt(0) ?? 0).toString(16));
  const plain = codes.filter((code) => code !== 'fe0f');
  const path = [codes, plain].map((name) => join(folder, `${name.join('-')}.svg`)).find(existsSync);
  if (path === undefined) return undefined;
  return `data:image/svg+xml;base64,${readFileSync(path).toString('base64')}`;
}
