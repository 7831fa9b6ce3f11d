import { type Direction, directionOfText } from '../strings/script.ts';
import type { Cut } from '../fonts/families.ts';
import { type Outline, outlinesOf } from './outline.ts';
import { familiesOf } from './text-faces.ts';
import { isolate } from './title.ts';

/** Outlines of short texts, each in its own direction; undefined for those that show nothing. */
export async function outlineWords(
  { lang, dir }: { readonly lang: string; readonly dir: Direction },
  ...words: readonly (readonly [text: string | undefined, cut: Cut])[]
): Promise<readonly (Outline | undefined)[]> {
  const runs = words.map(async ([raw = '', cut]) => {
    const text = raw.replace(/\s+/gu, ' ').trim();
    const own = directionOfText(text, dir);
    const families = await familiesOf(text, cut, lang);
    return { text: isolate(text, own), cut, lang, dir: own, families };
  });
  const outlines = await outlinesOf(await Promise.all(runs));
  return outlines.map((outline) => (outline.markup === '' ? undefined : outline));
}
