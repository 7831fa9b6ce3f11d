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
 * Finds the fonts that draw a text. Throws MissingGlyphError, never leaves a box or a blank.
 *
 * satori picks a font by the first code point of a grapheme only, so the rest of it must be in the
 * same font: a letter that Archivo has without one of its marks sends the whole text to Noto Sans.
 */
export async function setText(raw: string, cut: Cut, lang: string): Promise<SetText> {
  const key = `${cut}\0${lang}\0${raw}`;
  const known = settled.get(key) ?? settle(raw, cut, lang);
  if (settled.size > 2000) settled.clear();
  settled.set(key, known);
  return known;
}

const settled = new Map<string, Promise<SetText>>();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

async function settle(raw: string, cut: Cut, lang: string): Promise<SetText> {
  const clusters = [...graphemes.segment(raw.normalize('NFC'))].map(({ segment }) => segment);
  const emoji = clusters.filter((cluster) => isEmoji(cluster) && emojiImage(cluster));
  const images = Object.fromEntries(
    emoji.flatMap((cluster) => {
      const image = emojiImage(cluster);
      return image === undefined ? [] : [[cluster, image]];
    }),
  );
  const families = familiesFor(raw, cut, lang);
  const set = await setClusters(clusters, new Set(emoji), families, cut);
  if ('text' in set) return { ...set, images };
  const plainer = await setClusters(clusters, new Set(emoji), withoutNarrow(families), cut);
  if ('text' in plainer) return { ...plainer, images };
  throw new MissingGlyphError(plainer.missing, raw);
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
  emoji: ReadonlySet<string>,
  families: readonly FamilyName[],
  cut: Cut,
): Promise<Attempt> {
  const [lead] = families;
  const faces = new Map<Typeface, number>();
  const shaped: string[] = [];
  for (const cluster of clusters) {
    const needsFace = !emoji.has(cluster) && !isInvisible(cluster);
    const found = needsFace ? await faceFor(cluster, families, cut) : undefined;
    if (found === undefined && needsFace) return { missing: cluster };
    if (found !== undefined && mixes(lead, found.family, cluster)) return { missing: cluster };
    if (found !== undefined) faces.set(found.face, found.rank);
    shaped.push(found?.text ?? cluster);
  }
  const ordered = [...faces].toSorted(([, a], [, b]) => a - b).map(([face]) => face);
  const stray = shaped.find(
    (cluster) => !emoji.has(cluster) && !isInvisible(cluster) && !drawnByFirst(cluster, ordered),
  );
  return stray === undefined ? { text: shaped.join(''), faces: ordered } : { missing: stray };
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
): Promise<Found | undefined> {
  const forms = [cluster, cluster.normalize('NFD')];
  const code = cluster.codePointAt(0) ?? 0;
  for (const [place, family] of families.entries()) {
    for (const [index, slice] of slicesOf(family).entries()) {
      const ours = slice.ranges.some(([first, last]) => first <= code && code <= last);
      if (!ours && !(forms[1] !== cluster && slice.name === 'latin')) continue;
      const face = await loadTypeface(slice, cut);
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
