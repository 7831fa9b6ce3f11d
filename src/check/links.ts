import { PAGE_PARTS } from '../body/page-parts.ts';
import { sourceAnchor } from '../domain/source.ts';
import type { Place, Problem } from '../core/errors.ts';
import type { EntryReading } from './entry.ts';
import type { KnownNames } from './known-names.ts';
import { nearestName } from './nearest.ts';
import { type Report, reporter } from './report.ts';
import { type SiteMap, withSlash } from './site-map.ts';
import { valueAt } from './values.ts';

export interface LinkTargets {
  readonly map: SiteMap;
  /** The paths of the map, and old ones that lead on. */
  readonly paths: KnownNames;
  /** The site's origin: a whole address on it is a link on the site too. */
  readonly origin: string;
  /** Why a reader does not see the entry, where none does. */
  hidden(reading: EntryReading): string | undefined;
}

/** Links of an entry that lead nowhere on this site, and anchors that are not on their page. */
export function brokenLinks(reading: EntryReading, targets: LinkTargets): Problem[] {
  const { report, problems } = reporter(reading.file);
  const own = targets.hidden(reading) !== undefined;
  for (const { href, ...place } of reading.body?.links ?? []) {
    const [path = '', anchor = ''] = ownPath(href, targets.origin)?.split('#') ?? [];
    if (path !== '' && !reportPath(path.split('?')[0] ?? '', place, targets, own, report)) continue;
    const target = path === '' ? reading : targets.map.get(withSlash(path));
    if (anchor !== '' && target !== undefined) reportAnchor(anchor, place, target, report);
  }
  return problems;
}

/** Whether a page stands at the path, after reporting that none does. */
export function reportPath(
  path: string,
  place: Place,
  { map, paths, hidden }: LinkTargets,
  fromHidden: boolean,
  report: Report,
): boolean {
  const target = map.get(withSlash(path));
  const why = target === undefined || fromHidden ? undefined : hidden(target);
  if (/\.mdx?$/.test(path)) report(place, { code: 'link-to-file', ...TO_FILE(path) });
  else if (!path.startsWith('/')) report(place, { code: 'link-relative', ...RELATIVE(path) });
  else if (why !== undefined) report(place, { code: 'link-hidden', ...HIDDEN(path, why) });
  else if (isMadeLater(path) || paths.has(withSlash(path))) return true;
  else report(place, { code: 'broken-link', ...BROKEN(path, paths.nearest(withSlash(path))) });
  return false;
}

/** The path of a link that leads to this site, with its anchor; undefined for another one. */
function ownPath(href: string, origin: string): string | undefined {
  if (origin !== '' && href.startsWith(`${origin}/`)) return href.slice(origin.length);
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) ? undefined : href;
}

function reportAnchor(anchor: string, place: Place, target: EntryReading, report: Report): void {
  const known = anchorsOf(target);
  // Cards, notes and smaller headings have anchors too: the output check knows them all.
  const mayBeThere = /^(?:cite|fn|fnref|footnote)-/.test(anchor) || target.trusted;
  if (target.body === undefined || mayBeThere || known.includes(decoded(anchor))) return;
  const nearest = nearestName(decoded(anchor), known);
  report(place, {
    code: 'broken-anchor',
    what: `The page has no heading “#${anchor}”.`,
    fix: nearest === undefined ? 'Link to a heading that is there.' : `Did you mean “#${nearest}”?`,
  });
}

function anchorsOf({ body, yaml, original }: EntryReading): string[] {
  const sources = [yaml, original?.yaml].flatMap((one) => {
    const written = valueAt(one?.value, ['sources']);
    return Object.keys(typeof written === 'object' && written !== null ? written : {});
  });
  return [
    ...(body?.headings ?? []).map(({ id }) => id),
    ...sources.map(sourceAnchor),
    ...PAGE_PARTS,
  ];
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** A file such as /rss.xml, a later page of a list, a year: the output check looks for them. */
function isMadeLater(path: string): boolean {
  return (
    /\.[a-z0-9]+$/i.test(path) ||
    /\/(?:posts|archive|topics\/[^/]+|authors\/[^/]+)\/\d+\/?$/.test(path)
  );
}

const TO_FILE = (path: string) => ({
  what: `The link leads to the file “${path}”, not to a page.`,
  fix: 'Link to the address, such as /posts/its-name/.',
});

const RELATIVE = (path: string) => ({
  what: `The link “${path}” depends on the page that it stands on.`,
  fix: 'Begin it with /, such as /posts/its-name/.',
});

const HIDDEN = (path: string, why: string) => ({
  what: `Readers do not see “${path}” yet: it is ${why}.`,
  fix: 'Publish it first, or take the link away.',
});

const BROKEN = (path: string, nearest: string | undefined) => ({
  what: `Nothing stands at “${path}”.`,
  fix: nearest === undefined ? 'Link to a page that there is.' : `Did you mean “${nearest}”?`,
});
