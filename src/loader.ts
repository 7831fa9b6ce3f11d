import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { errorsAmong } from './check/command.ts';
import type { EntryCache } from './check/entries.ts';
import type { EntryFile } from './check/entry.ts';
import { type Reading, readContent } from './check/read.ts';
import { setLoadedReading, sharedReading } from './check/shared-reading.ts';
import { ContentError } from './errors.ts';
import { imagePaths, storedId } from './library/stored.ts';
import { optionsFromEnv } from './options.ts';
import type { EntryCollection } from './urls.ts';

/** The images of one collection's entries, as the content check found them; the texts stay in its reading. */
export function entries(collection: EntryCollection): Loader {
  return contentLoader(collection, async (context, reading) => {
    const files = reading.entries.filter((entry) => entry.collection === collection);
    const ids = new Set(files.map(storedId));
    for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
    await Promise.all(files.map((file) => storeEntry(context, file)));
  });
}

/**
 * A digest of what is not in entries. Pages have it from the reading too; in `dev` they are made
 * anew when the store changes.
 */
export function sharedFiles(): Loader {
  return contentLoader('shared-files', async ({ store, generateDigest }, reading) => {
    const { site, topics, authors, strings } = reading;
    // Astro lists the images anew only after such a change; its list is one for all content folders.
    store.clear();
    store.set({
      id: 'digest',
      data: { digest: generateDigest({ site, topics, authors, strings }) },
    });
  });
}

type Store = (context: LoaderContext, reading: Reading) => Promise<void>;

function contentLoader(name: string, store: Store): Loader {
  const put: Store = async (context, reading) => {
    setLoadedReading(reading);
    await store(context, reading);
  };
  return {
    name: `broadside-${name}`,
    load: async (context) => {
      const reading = await currentReading();
      // In `dev` the overlay tells what is wrong; a build has found it before, a bare sync has not.
      if (context.watcher === undefined) refuseErrors(reading);
      await put(context, reading);
      const { content } = optionsFromEnv(process.env);
      context.watcher?.add(content);
      context.watcher?.on('all', async (_event, file) => {
        if (!file.startsWith(content + path.sep)) return;
        const reading = await readAgain();
        // With errors the pages stay as they were; the overlay tells the writer.
        if (errorsAmong(reading.problems).length === 0) await put(context, reading);
      });
    },
  };
}

const cache: EntryCache = new Map();
let reading: Promise<Reading> | undefined;

/** The reading that this run's build already has, else one made here, once for all collections. */
function currentReading(): Promise<Reading> {
  const options = optionsFromEnv(process.env);
  const shared = sharedReading(options);
  if (shared !== undefined) return Promise.resolve(shared);
  reading ??= readContent(options, cache);
  return reading;
}

/** One reading a change, however many collections ask for it. */
function readAgain(): Promise<Reading> {
  reading = pending ?? readContent(optionsFromEnv(process.env), cache);
  pending = reading;
  const done = () => {
    pending = undefined;
  };
  reading.then(done, done);
  return reading;
}

let pending: Promise<Reading> | undefined;

function refuseErrors({ problems }: Reading): void {
  const errors = errorsAmong(problems);
  if (errors.length > 0) throw new ContentError(errors);
}

async function storeEntry({ store, parseData, config }: LoaderContext, file: EntryFile) {
  const id = storedId(file);
  const known = store.get(id);
  const filePath = path.relative(config.root.pathname, file.path).split(path.sep).join('/');
  if (known?.digest === file.digest && known.filePath === filePath) {
    if (file.trusted) store.addModuleImport(filePath);
    return;
  }
  store.set({
    id,
    data: await parseData({ id, data: { images: imagePaths(file) }, filePath: file.path }),
    filePath,
    digest: file.digest,
    ...(file.trusted && { deferredRender: true }),
  });
}
