import { type Addresses, addressesIn, fileUnder, LISTS } from '../core/urls.ts';
import type { EntryReading } from './entry.ts';

/** What stands on the site, by path without base: an entry, or undefined for a list. */
export type SiteMap = ReadonlyMap<string, EntryReading | undefined>;

export interface SiteParts {
  readonly readings: readonly EntryReading[];
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
}

/** Every page that the files make, so that links can be checked before anything is built. */
export function siteMap(parts: SiteParts): SiteMap {
  const lists = listPages(parts);
  return new Map<string, EntryReading | undefined>([
    ...lists.map((path) => [path, undefined] as const),
    ...parts.readings.map((reading) => [addressOf(parts, reading), reading] as const),
  ]);
}

export function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function addressesOf({ defaultLanguage }: SiteParts, lang: string): Addresses {
  return addressesIn({ site: '', base: '/', defaultLanguage }, lang);
}

export function addressOf(parts: SiteParts, { lang, collection, segment }: EntryReading): string {
  return addressesOf(parts, lang).entry(collection, segment);
}

/** The pages that the site has by itself: lists, topics, authors. */
export function listPages(parts: SiteParts): string[] {
  const { languages, topics, authors } = parts;
  return languages.flatMap((lang) => {
    const to = addressesOf(parts, lang);
    return [
      ...LISTS.map(({ href }) => href(to)),
      ...topics.map((id) => to.topic(id)),
      ...authors.map((id) => to.author(id)),
    ];
  });
}

/** The files that the site has by itself beside its home page, in each language. */
export function rootFiles(parts: SiteParts): string[] {
  const ofLanguages = parts.languages.flatMap((lang) => {
    const to = addressesOf(parts, lang);
    const feed = fileUnder(to.home, 'feed.json');
    return [to.notFound, to.rss, feed, to.searchData, to.manifest, to.casesJson, to.casesCsv];
  });
  return [...FOR_ALL_LANGUAGES.map((name) => `/${name}`), ...ofLanguages];
}

const FOR_ALL_LANGUAGES = [
  ...['sitemap.xml', 'robots.txt', 'llms.txt', 'case-studies.schema.json'],
  ...['favicon.ico', 'icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable.png'],
  ...['apple-touch-icon.png', 'manifest.json', '_headers', '_redirects'],
];
