import { readFile } from 'node:fs/promises';
import type { Site } from '../domain/site.ts';
import type { Options } from '../options.ts';
import type { EntryCollection } from '../urls.ts';
import { readingCodeDigest } from './code-digest.ts';
import { type EntryReading, readEntry } from './entry.ts';
import type { SortedFile } from './sorted-files.ts';
import type { FoundFile } from './walk.ts';

/** Readings of entries by path, so that a long-lived reader (`dev`) reads only what changed. */
export type EntryCache = Map<string, { readonly key: string; readonly reading: EntryReading }>;

/** Reads every entry of the content folder; what has not changed since comes from the cache. */
export async function readEntries(
  files: readonly SortedFile[],
  site: Site | undefined,
  options: Pick<Options, 'site' | 'base'>,
  cache: EntryCache,
): Promise<EntryReading[]> {
  const defaultLanguage = site?.language ?? 'en';
  const trusted = site?.trusted ?? [];
  const where = { site: options.site ?? site?.url ?? '', base: options.base, defaultLanguage };
  const context = JSON.stringify([where, trusted, await readingCodeDigest()]);
  const readings = files.map(async ({ found, name, kind }) => {
    if (kind.kind !== 'entry' || found.symlink) return undefined;
    return readThrough(cache, found, context, async () =>
      readEntry<EntryCollection>({
        collection: kind.collection,
        slug: kind.slug,
        lang: kind.lang ?? defaultLanguage,
        file: name,
        path: found.path,
        bytes: await readFile(found.path),
        trusted: trusted.some((place) => isBelow(found.name, place)),
        context,
        where,
      }),
    );
  });
  return (await Promise.all(readings)).filter((reading) => reading !== undefined);
}

function isBelow(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place.replace(/\/$/, '')}/`);
}

async function readThrough(
  cache: EntryCache,
  found: FoundFile,
  context: string,
  read: () => Promise<EntryReading>,
): Promise<EntryReading> {
  const key = `${found.stamp} ${context}`;
  const known = cache.get(found.path);
  if (known?.key === key) return known.reading;
  const reading = await read();
  cache.set(found.path, { key, reading });
  return reading;
}
