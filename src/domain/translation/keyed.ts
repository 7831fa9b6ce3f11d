import { z } from 'astro/zod';

/**
 * The words of a translation by what the original has them under: a date, an id, a name. Where
 * several things of the original share it, a list of words in their order.
 */
export type Keyed<Words> = Readonly<Record<string, Words | readonly Words[]>>;

/** `key: words`, or `key: [words, words]`. */
export function keyed<Words extends z.ZodType>(words: Words, meaning: string) {
  const several = z.union([words, z.array(words)], 'Write the words, or a list of them.');
  return z.record(z.string(), several).default({}).describe(meaning);
}

/** What a translation says otherwise than its original, or leaves unsaid. */
export interface TranslationGap {
  /** Where in the frontmatter: `['timeline', '2013-07']`. */
  readonly path: readonly string[];
  /**
   * `unknown`: the original has nothing by this key. `surplus`: it has fewer by this key.
   * `missing`: it has words that the translation does not.
   */
  readonly kind: 'unknown' | 'surplus' | 'missing';
  /** The keys that the original has there. */
  readonly known: readonly string[];
}

/** What joining finds out on the way. */
export interface Joining {
  readonly gaps: TranslationGap[];
  /** Words that stay the original's, in its language. */
  readonly untranslated: Set<string>;
}

/** A list of the original, as translations name what is in it. */
export interface Things<Item> {
  /** The key of the frontmatter. */
  readonly name: string;
  readonly keyOf: (item: Item) => string;
  /** The words that a reader needs in the language of the page; the rest are names and numbers. */
  readonly words: readonly (keyof Item)[];
}

type WordsOf<Item> = { readonly [Field in keyof Item]?: Item[Field] | undefined };

/** The original's things with the translation's words laid over them. */
export function joinThings<Item extends object>(
  items: readonly Item[],
  written: Keyed<WordsOf<Item>>,
  { name, keyOf, words }: Things<Item>,
  { gaps, untranslated }: Joining,
): Item[] {
  const known = [...new Set(items.map(keyOf))];
  const said = new Map(
    Object.entries(written).map(([key, value]) => [plain(key), { key, all: listOf(value) }]),
  );
  const taken = new Map<string, number>();
  const joined = items.map((item) => {
    const key = plain(keyOf(item));
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    const own = said.get(key)?.all[nth];
    const left = words.filter((field) => item[field] !== undefined && own?.[field] === undefined);
    for (const text of left.map((field) => item[field])) {
      if (typeof text === 'string') untranslated.add(text);
    }
    if (left.length > 0) gaps.push({ path: [name, keyOf(item)], kind: 'missing', known });
    return own === undefined ? item : overlay(item, own);
  });
  for (const [key, { key: path, all }] of said) {
    const count = taken.get(key) ?? 0;
    if (count === 0) gaps.push({ path: [name, path], kind: 'unknown', known });
    else if (all.length > count) gaps.push({ path: [name, path], kind: 'surplus', known });
  }
  return joined;
}

/** The translation's word for something single, else the original's. */
export function joinText<Text extends string | undefined>(
  original: Text,
  own: string | undefined,
  name: string,
  { gaps, untranslated }: Joining,
): Text | string {
  if (own !== undefined || original === undefined || original === '') return own ?? original;
  gaps.push({ path: [name], kind: 'missing', known: [] });
  untranslated.add(original);
  return original;
}

/** The item with those of the words that are there. */
function overlay<Item extends object>(item: Item, words: WordsOf<Item>): Item {
  const given = Object.entries(words).filter(([, value]) => value !== undefined);
  return { ...item, ...Object.fromEntries(given) };
}

function listOf<Words>(value: Words | readonly Words[]): readonly Words[] {
  return isList(value) ? value : [value];
}

function isList<Words>(value: Words | readonly Words[]): value is readonly Words[] {
  return Array.isArray(value);
}

/** A key whatever the punctuation: the original's has gone through that of its language. */
function plain(key: string): string {
  return key
    .normalize('NFC')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/-{2,3}|[–—]/g, '-')
    .replace(/\.{3}|…/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}
