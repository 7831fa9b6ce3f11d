import type { EntryReading } from './entry.ts';
import { type Addresses, addressesIn } from '../urls.ts';
import { textsAt } from './values.ts';
import type { Problem } from '../errors.ts';
import { reporter } from './report.ts';

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
  const lists = parts.languages.flatMap((lang) => listPages(addressesOf(parts, lang), parts));
  return new Map<string, EntryReading | undefined>([
    ...lists.map((path) => [path, undefined] as const),
    ...parts.readings.map((reading) => [addressOf(parts, reading), reading] as const),
  ]);
}

/** Files that would stand at one address, and old addresses at which something else stands. */
export function duplicateAddresses(parts: SiteParts): Problem[] {
  const lists = parts.languages.flatMap((lang) => listPages(addressesOf(parts, lang), parts));
  const taken = new Map<string, string>(lists.map((path) => [path, 'a page of the site itself']));
  const own = parts.readings.flatMap((reading) => {
    const { report, problems } = reporter(reading.file);
    const address = addressOf(parts, reading);
    const other = taken.get(address);
    if (other === undefined) taken.set(address, reading.file);
    else report({ line: 1, column: 1 }, sameAddress(other, address));
    return problems;
  });
  return [...own, ...parts.readings.flatMap((reading) => duplicateOldPaths(reading, taken))];
}

function duplicateOldPaths(
  { file, yaml, collection }: EntryReading,
  taken: Map<string, string>,
): Problem[] {
  const { report, problems } = reporter(file);
  if (yaml === undefined) return [];
  const key = collection === 'case-studies' ? 'oldPaths.*' : 'aliases.*';
  for (const { text, path } of textsAt(yaml.value, key)) {
    const other = taken.get(withSlash(text));
    if (other === undefined) taken.set(withSlash(text), file);
    else {
      report(yaml.place(path), {
        code: 'duplicate-address',
        what: `At “${text}” stands ${other} already.`,
        fix: 'Take it away here, or there.',
      });
    }
  }
  return problems;
}

export function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function addressesOf({ defaultLanguage }: SiteParts, lang: string): Addresses {
  return addressesIn({ site: '', base: '/', defaultLanguage }, lang);
}

function addressOf(parts: SiteParts, { lang, collection, slug }: EntryReading): string {
  return addressesOf(parts, lang).entry(collection, slug);
}

function listPages(to: Addresses, { topics, authors }: SiteParts): string[] {
  return [
    to.home,
    to.posts(),
    to.caseStudies,
    to.topics,
    to.archive,
    to.search,
    to.feeds,
    ...topics.map((id) => to.topic(id)),
    ...authors.map((id) => to.author(id)),
  ];
}

function sameAddress(other: string, address: string) {
  return {
    code: 'duplicate-address',
    what: `This file and ${other} would stand at one address, ${address}.`,
    fix: 'Rename one of the two.',
  };
}
