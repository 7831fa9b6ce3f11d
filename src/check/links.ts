import { sourceAnchor } from '../domain/source.ts';
import type { Problem } from '../errors.ts';
import { type Addresses, addressesIn } from '../urls.ts';
import type { EntryFile } from './entry.ts';
import { nearestName } from './nearest.ts';
import { reporter } from './report.ts';

/** What stands on the site, by path without base: the entry there, or undefined for a list. */
export type SiteMap = ReadonlyMap<string, EntryFile | undefined>;

export interface LinkTargets {
  readonly entries: readonly EntryFile[];
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
}

/** Every page that the files make, so that links can be checked before anything is built. */
export function siteMap(targets: LinkTargets): SiteMap {
  const where = { site: '', base: '/', defaultLanguage: targets.defaultLanguage };
  const lists = targets.languages.flatMap((lang) => listPages(addressesIn(where, lang), targets));
  const entries = targets.entries.map(
    (entry) => [addressesIn(where, entry.lang).entry(entry.collection, entry.slug), entry] as const,
  );
  return new Map<string, EntryFile | undefined>([
    ...lists.map((path) => [path, undefined] as const),
    ...entries,
  ]);
}

/** Links of an entry that lead nowhere on this site, and anchors that are not on their page. */
export function brokenLinks(entry: EntryFile, map: SiteMap): Problem[] {
  const { report, problems } = reporter(entry.file);
  for (const { href, ...place } of entry.body.links) {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href)) continue;
    const [path = '', anchor] = href.split('#');
    if (/\.mdx?$/.test(path)) {
      report(place, { code: 'link-to-file', ...TO_FILE(path) });
    } else if (path !== '' && !path.startsWith('/')) {
      report(place, { code: 'link-relative', ...RELATIVE(path) });
    } else if (path !== '' && !isFile(path) && !map.has(withSlash(path))) {
      report(place, { code: 'broken-link', ...BROKEN(path, nearestName(path, [...map.keys()])) });
    } else if (anchor) {
      const target = path === '' ? entry : map.get(withSlash(path));
      if (target !== undefined && !anchorsOf(target).includes(decodeURIComponent(anchor))) {
        report(place, { code: 'broken-anchor', ...BROKEN_ANCHOR(anchor, anchorsOf(target)) });
      }
    }
  }
  return problems;
}

function listPages(to: Addresses, { topics, authors }: LinkTargets): string[] {
  return [
    to.home,
    to.posts(),
    to.caseStudies,
    to.topics,
    to.archive,
    to.search,
    ...topics.map((id) => to.topic(id)),
    ...authors.map((id) => to.author(id)),
  ];
}

function anchorsOf(entry: EntryFile): string[] {
  const sources = 'sources' in entry.frontmatter ? Object.keys(entry.frontmatter.sources) : [];
  return [...entry.body.headings.map(({ id }) => id), ...sources.map(sourceAnchor)];
}

/** A file such as /rss.xml or one from public/: the output check looks whether it is there. */
function isFile(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path);
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

const TO_FILE = (path: string) => ({
  what: `The link leads to the file “${path}”, not to a page.`,
  fix: 'Link to the address, such as /posts/its-name/.',
});

const RELATIVE = (path: string) => ({
  what: `The link “${path}” depends on the page that it stands on.`,
  fix: 'Begin it with /, such as /posts/its-name/.',
});

const BROKEN = (path: string, nearest: string | undefined) => ({
  what: `Nothing stands at “${path}”.`,
  fix: nearest === undefined ? 'Link to a page that there is.' : `Did you mean “${nearest}”?`,
});

const BROKEN_ANCHOR = (anchor: string, known: readonly string[]) => {
  const nearest = nearestName(anchor, known);
  return {
    what: `The page has no heading “#${anchor}”.`,
    fix: nearest === undefined ? 'Link to a heading that is there.' : `Did you mean “#${nearest}”?`,
  };
};
