import type { EntryFile } from '../check/entry.ts';
import type { Reading } from '../check/read.ts';
import type { Options } from '../options.ts';
import type { EntryCollection } from '../urls.ts';
import { assembleLibrary, type Library } from './assemble.ts';
import { storedData } from './stored.ts';

/**
 * The library of a reading, without Astro and so without images: for what is made beside the pages,
 * with the same views and addresses. Throws where site.yaml has errors.
 */
export function libraryOf(reading: Reading, options: Options): Library {
  const known = libraries.get(reading);
  if (known !== undefined) return known;
  const made = assemble(reading, options);
  libraries.set(reading, made);
  return made;
}

/** A reading belongs to one run, and so to one set of options. */
const libraries = new WeakMap<Reading, Library>();

function assemble(reading: Reading, options: Options): Library {
  const { site, authors, topics, entries } = reading;
  if (site === undefined) throw new RangeError('There is no site without a site.yaml.');
  const rows = {
    posts: rowsOf(entries, 'posts'),
    caseStudies: rowsOf(entries, 'case-studies'),
    pages: rowsOf(entries, 'pages'),
    authors: new Map(Object.entries(authors)),
    topics: new Map(Object.entries(topics)),
    site,
  };
  return assembleLibrary(rows, options);
}

function rowsOf<C extends EntryCollection>(entries: readonly EntryFile[], collection: C) {
  return entries.filter((entry): entry is EntryFile<C> => entry.collection === collection).map(row);
}

function row<C extends EntryCollection>(file: EntryFile<C>) {
  const { images: _, ...data } = storedData(file);
  return { data: { ...data, frontmatter: file.frontmatter, images: [] } };
}
