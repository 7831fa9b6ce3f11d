import { clustersOf, covers, faceFor, needsFace } from '../fonts/clusters.ts';
import { emojiImage, isEmoji } from '../fonts/emoji.ts';
import { ARCHIVO, type Cut, type Family, SOFIA } from '../fonts/families.ts';
import { familiesFor } from '../fonts/script.ts';
import type { Slice } from '../fonts/slices.ts';
import { loadTypeface, type Typeface } from './typeface.ts';

/** A text with all that satori needs to set it. */
export interface SetText {
  /** The text as it must be handed over: marks apart from their letter where a font wants it so. */
  readonly text: string;
  readonly faces: readonly Typeface[];
  /** Emoji → SVG data address. */
  readonly images: Readonly<Record<string, string>>;
}

/** A character for which no font of ours has a shape: `drawableCard` leaves none. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError';

  constructor(character: string, text: string) {
    super(`No font has a shape for “${character}” in “${text}”.`);
  }
}

/**
 * The families that set a text, in the order to try them. All words of a text are set in the order
 * found for the whole, so that no two of them differ in design.
 */
export async function familiesOf(text: string, cut: Cut, lang: string): Promise<readonly Family[]> {
  const families = familiesFor(text, cut, lang);
  const attempt = await setClusters(clustersOf(text), families, cut, lang);
  return 'missing' in attempt ? withoutNarrow(families) : families;
}

/** Whether `setText` draws a text, whole or in parts. */
export async function canSet(text: string, cut: Cut, lang: string): Promise<boolean> {
  const families = await familiesOf(text, cut, lang);
  return !('missing' in (await setClusters(clustersOf(text), families, cut, lang)));
}

/**
 * Finds the fonts that draw a text. Throws MissingGlyphError, never leaves a box or a blank.
 *
 * satori picks a font by the first code point of a grapheme only, so the rest of it must be in the
 * same font: a letter that Archivo has without one of its marks sends the whole text to Noto Sans.
 */
export async function setText(
  raw: string,
  cut: Cut,
  lang: string,
  families: readonly Family[],
): Promise<SetText> {
  const clusters = clustersOf(raw);
  const attempt = await setClusters(clusters, families, cut, lang);
  if ('missing' in attempt) throw new MissingGlyphError(attempt.missing, raw);
  const images = clusters.flatMap((cluster) => {
    const image = isEmoji(cluster) ? emojiImage(cluster) : undefined;
    return image === undefined ? [] : [[cluster, image] as const];
  });
  return { ...attempt, images: Object.fromEntries(images) };
}

/** The alphabets for which a family leads though it lacks some of their letters. */
const OWN_LETTERS: ReadonlyMap<Family | undefined, RegExp> = new Map([
  [ARCHIVO, /\p{Script=Latin}/u],
  [SOFIA, /[\p{Script=Cyrillic}\p{Script=Greek}]/u],
]);

/** For letters a narrow family lacks the whole text moves on: no word mixes two designs. */
function mixes(lead: Family | undefined, family: Family, cluster: string): boolean {
  return family !== lead && OWN_LETTERS.get(lead)?.test(cluster) === true;
}

function withoutNarrow(families: readonly Family[]): readonly Family[] {
  return families.filter((family) => !OWN_LETTERS.has(family));
}

type Attempt = Pick<SetText, 'text' | 'faces'> | { readonly missing: string };

async function setClusters(
  clusters: readonly string[],
  families: readonly Family[],
  cut: Cut,
  lang: string,
): Promise<Attempt> {
  const [lead] = families;
  const faces = new Map<Typeface, number>();
  const shaped: string[] = [];
  const load = (slice: Slice) => loadTypeface(slice, cut, lang);
  for (const cluster of clusters) {
    const found = needsFace(cluster) ? await faceFor(cluster, families, load) : undefined;
    if (found === undefined && needsFace(cluster)) return { missing: cluster };
    if (found !== undefined && mixes(lead, found.family, cluster)) return { missing: cluster };
    if (found !== undefined) faces.set(found.face, found.rank);
    shaped.push(found?.text ?? cluster);
  }
  const ordered = [...faces].toSorted(([, a], [, b]) => a - b).map(([face]) => face);
  const stray = shaped.find((cluster) => needsFace(cluster) && !drawnByFirst(cluster, ordered));
  return stray === undefined ? { text: shaped.join(''), faces: ordered } : { missing: stray };
}

/** What satori will do: the first face with the first code point gets the whole cluster. */
function drawnByFirst(cluster: string, faces: readonly Typeface[]): boolean {
  const code = cluster.codePointAt(0) ?? 0;
  const face = faces.find((candidate) => candidate.covers.has(code));
  return face !== undefined && covers(face, cluster);
}
