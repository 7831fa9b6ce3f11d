import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { EntryFile } from '../check/entry.ts';
import type { Reading } from '../check/read.ts';
import { follow, setLoadedReading, sharedReading } from '../check/shared-reading.ts';
import { refuseErrors } from '../core/errors.ts';
import { storedId } from './stored.ts';
import { optionsFromEnv } from '../cli/options.ts';
import type { EntryCollection } from '../core/urls.ts';

/** The trusted entries of one collection, which Astro renders; the texts of all others stay in the reading. */
export function entries(collection: EntryCollection): Loader {
  return {
    name: `broadside-${collection}`,
    load: async (context) => {
      const reading = readingOfRun();
      // In `dev` the overlay tells what is wrong; a build has found it before, a bare sync has not.
      if (context.watcher === undefined) refuseErrors(reading.problems);
      const take = (reading: Reading) => {
        setLoadedReading(reading);
        return storeTrusted(context, reading, collection);
      };
      await take(reading);
      if (context.watcher !== undefined) follow(collection, take);
    },
  };
}

/** A digest of what is not in entries; pages have it from the reading. */
export function sharedFiles(): Loader {
  return {
    name: 'broadside-shared-files',
    load: async ({ store, generateDigest }) => {
      const { site, topics, authors } = readingOfRun();
      store.clear();
      store.set({ id: 'digest', data: { digest: generateDigest({ site, topics, authors }) } });
    },
  };
}

/** The reading that Astro's configuration has been made with. */
function readingOfRun(): Reading {
  const reading = sharedReading(optionsFromEnv(process.env));
  if (reading === undefined) throw new Error('The content was not read before Astro loaded it.');
  return reading;
}

/** Resolves to whether Astro's store has changed. */
async function storeTrusted(
  context: LoaderContext,
  reading: Reading,
  collection: EntryCollection,
): Promise<boolean> {
  const files = reading.entries.filter((file) => file.collection === collection && file.trusted);
  const ids = new Set(files.map(storedId));
  const gone = context.store.keys().filter((id) => !ids.has(id));
  for (const id of gone) context.store.delete(id);
  const stored = await Promise.all(files.map((file) => storeEntry(context, file)));
  return gone.length > 0 || stored.includes(true);
}

async function storeEntry(context: LoaderContext, file: EntryFile): Promise<boolean> {
  const { store, parseData, config, generateDigest } = context;
  const id = storedId(file);
  const digest = generateDigest({ id });
  const filePath = path.relative(fileURLToPath(config.root), file.path).split(path.sep).join('/');
  const known = store.get(id);
  if (known?.digest === digest && known.filePath === filePath) {
    store.addModuleImport(filePath);
    return false;
  }
  return store.set({
    id,
    data: await parseData({ id, data: {}, filePath: file.path }),
    filePath,
    digest,
    deferredRender: true,
  });
}
