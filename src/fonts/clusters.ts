import { emojiImage, isEmoji } from './emoji.ts';
import type { Family } from './families.ts';
import { type Slice, slicesOf } from './slices.ts';

/** What draws some characters. */
export interface Covering {
  readonly covers: ReadonlySet<number>;
}

export interface FoundFace<Face extends Covering> {
  readonly face: Face;
  readonly family: Family;
  /** Its place in the order of families and slices. */
  readonly rank: number;
  /** The cluster as this face has it: composed, or with its marks apart. */
  readonly text: string;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The letters and signs of a text as readers count them. */
export function clustersOf(text: string): readonly string[] {
  return [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => segment);
}

/** Whether a cluster is drawn without a font: an emoji with a picture, or nothing to be seen. */
export function needsFace(cluster: string): boolean {
  return !(isEmoji(cluster) && emojiImage(cluster) !== undefined) && !isInvisible(cluster);
}

/** The first face of these families that draws all of a cluster. */
export async function faceFor<Face extends Covering>(
  cluster: string,
  families: readonly Family[],
  load: (slice: Slice) => Promise<Face>,
): Promise<FoundFace<Face> | undefined> {
  const forms = [cluster, cluster.normalize('NFD')];
  const code = cluster.codePointAt(0) ?? 0;
  for (const [place, family] of families.entries()) {
    for (const [index, slice] of slicesOf(family).entries()) {
      const ours = slice.ranges.some(([first, last]) => first <= code && code <= last);
      if (!ours && !(forms[1] !== cluster && slice.name === 'latin')) continue;
      const face = await load(slice);
      const text = forms.find((form) => covers(face, form));
      if (text !== undefined) return { face, family, rank: place * 1000 + index, text };
    }
  }
  return undefined;
}

export function covers(face: Covering, text: string): boolean {
  return [...text].every((one) => face.covers.has(one.codePointAt(0) ?? 0) || isInvisible(one));
}

function isInvisible(text: string): boolean {
  return /^\p{Default_Ignorable_Code_Point}+$/u.test(text);
}
