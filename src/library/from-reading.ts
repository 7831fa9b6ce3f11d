import type { EntryFile } from '../check/entry.ts';
import type { Reading } from '../check/read.ts';
import type { Options } from '../cli/options.ts';
import type { EntryCollection } from '../core/urls.ts';
import { assembleLibrary, type Library } from './assemble.ts';
import { type EntryData, imagePaths, type StoredEntry } from './stored.ts';

/** Finds what Astro keeps of an entry. */
export type FindStored = (file: EntryFile) => StoredEntry | undefined;

/**
 * The library of a reading, without Astro and so without images: for what is made beside the pages,
 * with the same views and addresses. Throws where site.yaml has errors.
 */
export function libraryOf(reading: Reading, options: Options): Library {
  const known = libraries.get(reading);
  if (known !== undefined) return known;
  const made = libraryWith(reading, options, () => undefined);
  libraries.set(reading, made);
  return made;
}

/** A reading belongs to one run, and so to one set of options. */
const libraries = new WeakMap<Reading, Library>();

/** The library of a reading with what Astro keeps of its entries, for the pages. */
export function libraryWith(reading: Reading, options: Options, stored: FindStored): Library {
  const { site, authors, topics, entries, strings, threads } = reading;
  if (site === undefined) throw new RangeError('There is no site without a site.yaml.');
  const rows = {
    posts: rowsOf(entries, 'posts', stored),
    caseStudies: rowsOf(entries, 'case-studies', stored),
    pages: rowsOf(entries, 'pages', stored),
    authors: inOrder(authors),
    topics: inOrder(topics),
    site,
    strings,
    threads,
  };
  return assembleLibrary(rows, options);
}

/** A table's rows by their ids, whatever the order in the file. */
function inOrder<Entry>(table: Readonly<Record<string, Entry>>): ReadonlyMap<string, Entry> {
  return new Map(Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function rowsOf<C extends EntryCollection>(
  entries: readonly EntryFile[],
  collection: C,
  stored: FindStored,
) {
  return entries
    .filter((entry): entry is EntryFile<C> => entry.collection === collection)
    .toSorted((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0))
    .map((entry) => dataOf(entry, stored(entry)));
}

function dataOf<C extends EntryCollection>(
  entry: EntryFile<C>,
  stored: StoredEntry | undefined,
): EntryData<EntryFile<C>['frontmatter']> {
  const { slug, segment, lang, translation, file, frontmatter, trusted } = entry;
  const { body, headings, cited, words } = entry.body;
  const images = stored?.data.images ?? [];
  const paths = imagePaths(entry);
  return {
    ...{ slug, segment, lang, translation, file, frontmatter },
    ...{ body, headings, cited, words },
    images: new Map(images.map((image, at) => [paths[at] ?? '', image])),
    trusted: trusted ? stored : undefined,
  };
}
