import process from 'node:process';
import { getCollection } from 'astro:content';
import { loadedReading } from './check/shared-reading.ts';
import type { Library } from './library/assemble.ts';
import { libraryWith } from './library/from-reading.ts';
import { type StoredEntry, storedId } from './library/stored.ts';
import { optionsFromEnv } from './options.ts';
import type { EntryCollection } from './urls.ts';

export type { Library };

let loading: Promise<Library> | undefined;

/** What the site knows, loaded once: the one importer of `getCollection`. */
export function library(): Promise<Library> {
  loading ??= load();
  return loading;
}

/**
 * Texts come from the reading as it is, since a copy of them all in Astro's store would cost as
 * much memory again several times over; the store has only their images.
 */
async function load(): Promise<Library> {
  const reading = loadedReading();
  if (reading === undefined) throw new Error('The content was not loaded.');
  const stored: Readonly<Record<EntryCollection, ReadonlyMap<string, StoredEntry>>> = {
    posts: byId(await getCollection('posts')),
    'case-studies': byId(await getCollection('caseStudies')),
    pages: byId(await getCollection('pages')),
  };
  return libraryWith(reading, optionsFromEnv(process.env), (entry) =>
    stored[entry.collection].get(storedId(entry)),
  );
}

function byId(entries: readonly StoredEntry[]): ReadonlyMap<string, StoredEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
