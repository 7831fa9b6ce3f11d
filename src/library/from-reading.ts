import path from 'node:path';
import type { EntryFile } from '../check/entry.ts';
import { pictureKey, type Pictures } from '../check/images/image-files.ts';
import type { Reading } from '../check/read.ts';
import type { Options } from '../cli/options.ts';
import type { EntryCollection } from '../core/urls.ts';
import type { Picture } from '../media/picture.ts';
import { assembleLibrary, type Library } from './assemble.ts';
import { type EntryData, imagePaths, type StoredEntry } from './stored.ts';

/** Finds what Astro keeps of a trusted entry. */
export type FindStored = (file: EntryFile) => StoredEntry | undefined;

/**
 * The library of a reading, without Astro: for what is made beside the pages, with the same views and
 * addresses. Throws where site.yaml has errors.
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
  const { site, authors, topics, strings, threads } = reading;
  if (site === undefined) throw new RangeError('There is no site without a site.yaml.');
  const rows = {
    posts: rowsOf(reading, 'posts', stored),
    caseStudies: rowsOf(reading, 'case-studies', stored),
    pages: rowsOf(reading, 'pages', stored),
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
  { entries, pictures }: Reading,
  collection: C,
  stored: FindStored,
) {
  return entries
    .filter((entry): entry is EntryFile<C> => entry.collection === collection)
    .toSorted((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0))
    .map((entry) => dataOf(entry, pictures, stored(entry)));
}

function dataOf<C extends EntryCollection>(
  entry: EntryFile<C>,
  pictures: Pictures,
  stored: StoredEntry | undefined,
): EntryData<EntryFile<C>['frontmatter']> {
  const { slug, segment, lang, translation, file, frontmatter, trusted } = entry;
  const { body, headings, cited, words } = entry.body;
  return {
    ...{ slug, segment, lang, translation, file, frontmatter },
    ...{ body, headings, cited, words },
    images: picturesOf(entry, pictures),
    trusted: trusted ? stored : undefined,
  };
}

/** The pictures of an entry by their paths in its text. One that has gone since is no longer shown. */
export function picturesOf(entry: EntryFile, pictures: Pictures): ReadonlyMap<string, Picture> {
  const folder = path.dirname(entry.path);
  return new Map(
    imagePaths(entry).flatMap((name): [string, Picture][] => {
      const picture = pictures.get(pictureKey(path.resolve(folder, name)));
      return picture === undefined ? [] : [[name, picture]];
    }),
  );
}
