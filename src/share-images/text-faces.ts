import { emojiImage, isEmoji } from './emoji.ts';
import { type Cut, type FamilyName, slicesOf } from './families.ts';
import { familiesFor } from './script.ts';
import { loadTypeface, type Typeface } from './typeface.ts';

/** A text with all that satori needs to set it. */
export interface SetText {
  /** The text as it must be handed over: marks apart from their letter where a font wants it so. */
  readonly text: string;
  readonly faces: readonly Typeface[];
  /** Emoji → SVG data address. */
  readonly images: Readonly<Record<string, string>>;
}

/** A character for which no font of ours has a shape. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError';

  constructor(character: string, text: string) {
    const codes = [...character].map((one) => {
      return `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    });
    super(
      `No font has a shape for “${character}” (${codes.join(' ')}) in “${text}”. ` +
        'Write it with other characters, or add a font to src/share-images/families.ts.',
    );
  }
}

/**
 * The families that set a text, in the order to try them. All words of a text are set in the order
 * found for the whole, so that no two of them differ in design.
 */
export async function familiesOf(
  text: string,
  cut: Cut,
  lang: string,
): Promise<readonly FamilyName[]> {
  const families = familiesFor(text, cut, lang);
  const attempt = await setClusters(clustersOf(text), families, cut, lang);
  return 'missing' in attempt ? withoutNarrow(families) : families;
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
  families: readonly FamilyName[],
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

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function clustersOf(text: string): readonly string[] {
  return [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => segment);
}

/** The alphabets for which a family leads though it lacks some of their letters. */
const OWN_LETTERS: Partial<Record<FamilyName, RegExp>> = {
  archivo: /\p{Script=Latin}/u,
  sofia: /[\p{Script=Cyrillic}\p{Script=Greek}]/u,
};

/** For letters a narrow family lacks the whole text moves on: no word mixes two designs. */
function mixes(lead: FamilyName | undefined, family: FamilyName, cluster: string): boolean {
  return lead !== undefined && family !== lead && OWN_LETTERS[lead]?.test(cluster) === true;
}

function withoutNarrow(families: readonly FamilyName[]): readonly FamilyName[] {
  return families.filter((family) => OWN_LETTERS[family] === undefined);
}

type Attempt = Pick<SetText, 'text' | 'faces'> | { readonly missing: string };

async function setClusters(
  clusters: readonly string[],
  families: readonly FamilyName[],
  cut: Cut,
  lang: string,
): Promise<Attempt> {
  const [lead] = families;
  const faces = new Map<Typeface, number>();
  const shaped: string[] = [];
  const needsFace = (cluster: string) => !isPicture(cluster) && !isInvisible(cluster);
  for (const cluster of clusters) {
    const found = needsFace(cluster) ? await faceFor(cluster, families, cut, lang) : undefined;
    if (found === undefined && needsFace(cluster)) return { missing: cluster };
    if (found !== undefined && mixes(lead, found.family, cluster)) return { missing: cluster };
    if (found !== undefined) faces.set(found.face, found.rank);
    shaped.push(found?.text ?? cluster);
  }
  const ordered = [...faces].toSorted(([, a], [, b]) => a - b).map(([face]) => face);
  const stray = shaped.find((cluster) => needsFace(cluster) && !drawnByFirst(cluster, ordered));
  return stray === undefined ? { text: shaped.join(''), faces: ordered } : { missing: stray };
}

function isPicture(cluster: string): boolean {
  return isEmoji(cluster) && emojiImage(cluster) !== undefined;
}

interface Found {
  readonly face: Typeface;
  readonly family: FamilyName;
  readonly rank: number;
  readonly text: string;
}

async function faceFor(
  cluster: string,
  families: readonly FamilyName[],
  cut: Cut,
  lang: string,
): Promise<Found | undefined> {
  const forms = [cluster, cluster.normalize('NFD')];
  const code = cluster.codePointAt(0) ?? 0;
  for (const [place, family] of families.entries()) {
    for (const [index, slice] of slicesOf(family).entries()) {
      const ours = slice.ranges.some(([first, last]) => first <= code && code <= last);
      if (!ours && !(forms[1] !== cluster && slice.name === 'latin')) continue;
      const face = await loadTypeface(slice, cut, lang);
      const text = forms.find((form) => covers(face, form));
      if (text !== undefined) return { face, family, rank: place * 1000 + index, text };
    }
  }
  return undefined;
}

/** What satori will do: the first face with the first code point gets the whole cluster. */
function drawnByFirst(cluster: string, faces: readonly Typeface[]): boolean {
  const code = cluster.codePointAt(0) ?? 0;
  const face = faces.find((candidate) => candidate.covers.has(code));
  return face !== undefined && covers(face, cluster);
}

function isInvisible(text: string): boolean {
  return /^\p{Default_Ignorable_Code_Point}+$/u.test(text);
}

function covers(face: Typeface, text: string): boolean {
  return [...text].every((one) => face.covers.has(one.codePointAt(0) ?? 0) || isInvisible(one));
}
