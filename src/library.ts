import process from 'node:process';
import { getCollection } from 'astro:content';
import type { Reading } from './check/read.ts';
import { loadedReading } from './check/shared-reading.ts';
import type { Library } from './library/assemble.ts';
import { libraryWith } from './library/from-reading.ts';
import { type StoredEntry, storedId } from './library/stored.ts';
import { optionsFromEnv } from './cli/options.ts';
import type { EntryCollection } from './core/urls.ts';

export type { Library };

let loading: { readonly reading: Reading; readonly library: Promise<Library> } | undefined;

/** What the site knows, loaded once for each reading: the one importer of `getCollection`. */
export function library(): Promise<Library> {
  const reading = loadedReading();
  if (reading === undefined) throw new Error('The content was not loaded.');
  if (loading?.reading !== reading) loading = { reading, library: load(reading) };
  return loading.library;
}

/**
 * Texts come from the reading as it is, since a copy of them all in Astro's store would cost as
 * much memory again several times over; the store has only what it renders itself.
 */
async function load(reading: Reading): Promise<Library> {
  const stored: Readonly<Record<EntryCollection, ReadonlyMap<string, StoredEntry>>> = {
    posts: await storedIn(reading, 'posts', 'posts'),
    'case-studies': await storedIn(reading, 'case-studies', 'caseStudies'),
    pages: await storedIn(reading, 'pages', 'pages'),
  };
  return libraryWith(reading, optionsFromEnv(process.env), (entry) =>
    stored[entry.collection].get(storedId(entry)),
  );
}

/** By their ids. Of an empty collection Astro would warn, as if something were amiss. */
async function storedIn(
  { entries }: Reading,
  collection: EntryCollection,
  name: StoredEntry['collection'],
): Promise<ReadonlyMap<string, StoredEntry>> {
  if (!entries.some((file) => file.collection === collection && file.trusted)) return new Map();
  return new Map((await getCollection(name)).map((entry) => [entry.id, entry]));
}
