import { type Covering, clustersOf, faceFor, needsFace } from './clusters.ts';
import type { Cut } from './families.ts';
import { familiesFor } from './script.ts';
import type { Slice } from './slices.ts';

export interface Drawable {
  /**
   * The text with every sign that no font has left out; undefined where letters are missing, because
   * half a sentence says something else.
   */
  readonly text: string | undefined;
  /** What cannot be drawn as it is written, each once. */
  readonly lost: readonly string[];
}

/**
 * What can be drawn of a text with the fonts that are installed. A sign or letter that no font has is
 * written as its plain form where it has one: 𝕏 as X, ⅓ as 1⁄3, an emoji made of others as those.
 */
export async function drawableText(
  text: string,
  cut: Cut,
  lang: string,
  load: (slice: Slice) => Promise<Covering>,
): Promise<Drawable> {
  const plain = text.replace(LETTERS_OF_MATHEMATICS, (letter) => letter.normalize('NFKC'));
  const families = familiesFor(plain, cut, lang);
  const isDrawn = async (one: string) =>
    !needsFace(one) || (await faceFor(one, families, load)) !== undefined;
  const areDrawn = async (part: string) =>
    (await Promise.all(clustersOf(part).map(isDrawn))).every(Boolean);
  const lost = new Set<string>();
  let whole = true;
  let drawn = '';
  for (const cluster of clustersOf(plain.replace(/\s+/gu, ' '))) {
    const form = await firstOf(formsOf(cluster), areDrawn);
    if (form === undefined) lost.add(cluster);
    if (form === undefined && !isSign(cluster)) whole = false;
    drawn += form ?? '';
  }
  return { text: whole ? drawn : undefined, lost: [...lost] };
}

/** 𝕏, 𝓐 and 𝟙: letters and figures in other dress, which a poster sets like all others. */
const LETTERS_OF_MATHEMATICS = /[\u{1D400}-\u{1D7FF}]/gu;

function formsOf(cluster: string): readonly string[] {
  const parts = cluster.split('\u200D').filter((part) => part !== '');
  const bare = (part: string) => part.replace(/\p{Emoji_Modifier}|\uFE0E|\uFE0F/gu, '') || part;
  const joined = parts.length > 1 ? [parts.join(''), parts.map(bare).join('')] : [bare(cluster)];
  return [cluster, cluster.normalize('NFKC'), ...joined];
}

async function firstOf(
  forms: readonly string[],
  fits: (form: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const form of new Set(forms)) if (await fits(form)) return form;
  return undefined;
}

function isSign(cluster: string): boolean {
  return !/[\p{L}\p{M}\p{N}]/u.test(cluster);
}
