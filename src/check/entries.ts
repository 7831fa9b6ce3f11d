import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Options } from '../cli/options.ts';
import { wordingOf } from '../domain/writing.ts';
import { bodyStrings } from '../strings/body.ts';
import { wordsIn } from '../strings/words.ts';
import type { OwnStrings } from '../strings/wording.ts';
import type { EntryCollection } from '../core/urls.ts';
import { codeKey } from '../cache/code-key.ts';
import type { ParseText } from './apart/parse-apart.ts';
import { type EntryReading, readEntry } from './entry.ts';
import { type FileLinks, fileResolver, namesOfFiles, type ResolveFiles } from './file-links.ts';
import type { SharedFiles } from './shared-files.ts';
import type { SortedFile } from './sorted-files.ts';

/** Readings of entries by path, so that a long-lived reader (`dev`) reads only what changed. */
export type EntryCache = Map<string, KeptReading>;

interface KeptReading {
  readonly key: string;
  /** The files that its text names, and where they were: they may have got another address. */
  readonly names: readonly string[];
  readonly links: FileLinks;
  readonly reading: EntryReading;
}

/** How many files are held as bytes at a time. */
const AT_ONCE = 32;

/** Reads every entry of the content folder; what has not changed since comes from the cache. */
export async function readEntries(
  files: readonly SortedFile[],
  { site, language, trusted }: SharedFiles,
  strings: OwnStrings,
  options: Pick<Options, 'site' | 'base'>,
  cache: EntryCache,
  parse: ParseText,
): Promise<EntryReading[]> {
  const where = {
    site: options.site ?? site?.url ?? '',
    base: options.base,
    defaultLanguage: language,
  };
  const wording = wordingOf(site, strings);
  const context = JSON.stringify([where, trusted, wording, codeKey('src/check/entry.ts')]);
  const originals = originalsAmong(files, language);
  const resolve = fileResolver(files, where);
  const read = async (file: SortedFile) => {
    const { found, name, kind } = file;
    if (kind.kind !== 'entry') return undefined;
    const lang = kind.lang ?? language;
    const isTranslation = lang !== language && originals.has(`${kind.collection}/${kind.slug}`);
    return readThrough(cache, file, `${context} ${isTranslation}`, resolve, (bytes, links) =>
      readEntry<EntryCollection>({
        files: links,
        collection: kind.collection,
        slug: kind.slug,
        date: kind.date,
        lang,
        isTranslation,
        file: name,
        path: found.path,
        bytes,
        parse,
        // Only MDX has code: a Markdown file is data wherever it stands.
        trusted: found.name.endsWith('.mdx') && trusted.some((place) => isBelow(found.name, place)),
        strings: bodyStrings(wordsIn(lang, wording)),
        where,
      }),
    );
  };
  const readings: (EntryReading | undefined)[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    readings.push(...(await Promise.all(files.slice(start, start + AT_ONCE).map(read))));
  }
  return readings.filter((reading) => reading !== undefined);
}

/** What is in the site's first language: other files of the same name are translations of it. */
function originalsAmong(files: readonly SortedFile[], language: string): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ kind }) =>
      kind.kind === 'entry' && (kind.lang ?? language) === language
        ? [`${kind.collection}/${kind.slug}`]
        : [],
    ),
  );
}

/** Whether a file under content/ is the place that site.yaml names, or lies below it. */
export function isBelow(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place.replace(/\/+$/, '')}/`);
}

async function readThrough(
  cache: EntryCache,
  file: SortedFile,
  context: string,
  resolve: ResolveFiles,
  read: (bytes: Buffer, links: FileLinks) => Promise<EntryReading>,
): Promise<EntryReading> {
  const { found } = file;
  const key = `${found.stamp} ${context}`;
  const known = cache.get(found.path);
  if (known?.key === key) {
    const links = await resolve(file, known.names);
    if (isDeepStrictEqual(links, known.links)) return known.reading;
  }
  const bytes = await readFile(found.path);
  const names = namesOfFiles(bytes.toString('utf8'));
  const links = await resolve(file, names);
  const reading = await read(bytes, links);
  cache.set(found.path, { key, names, links, reading });
  return reading;
}
