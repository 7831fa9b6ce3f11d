import { PAGE_PARTS } from '../body/page-parts.ts';
import { sourceAnchor } from '../domain/source.ts';
import type { Place, Problem } from '../core/errors.ts';
import { type Addressing, decodedPath, ownLink, PAGE_FILES } from '../core/urls.ts';
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
  /** Old addresses and files that the site has besides its pages, without base. */
  readonly files: ReadonlySet<string>;
  readonly where: Addressing;
  /** Why a reader does not see the entry, where none does. */
  hidden(reading: EntryReading): string | undefined;
}

/** Links of an entry that lead nowhere on this site, and anchors that are not on their page. */
export function brokenLinks(
  reading: EntryReading,
  targets: LinkTargets,
  isFileBeside: (href: string) => boolean,
): Problem[] {
  const { report, problems } = reporter(reading.file);
  const own = targets.hidden(reading) !== undefined;
  for (const { href, ...place } of reading.body?.links ?? []) {
    if (isFileBeside(href)) continue;
    if (/^(?:[a-z][a-z\d+.-]*:|\/[/\\])/i.test(href) && !isOwn(href, targets)) continue;
    const [whole = '', anchor = ''] = (ownLink(targets.where, href) ?? href).split('#');
    const path = whole.split('?')[0] ?? '';
    if (whole !== '' && !reportPath(path, place, targets, own, report)) continue;
    const target = path === '' ? reading : targets.map.get(withSlash(path));
    if (anchor !== '' && target !== undefined) reportAnchor(anchor, place, target, report);
  }
  return problems;
}

/** Whether something is at the path, as `ownLink` gives it, after reporting that nothing is. */
export function reportPath(
  path: string,
  place: Place,
  { map, paths, files, hidden }: LinkTargets,
  fromHidden: boolean,
  report: Report,
): boolean {
  const target = map.get(withSlash(path));
  const why = target === undefined || fromHidden ? undefined : hidden(target);
  if (isFileOfPage(path, map) || files.has(path)) return true;
  if (/\.(?:mdx?|markdown)$/i.test(path)) report(place, { code: 'link-to-file', ...TO_FILE(path) });
  else if (!path.startsWith('/')) report(place, { code: 'link-relative', ...RELATIVE(path) });
  else if (why !== undefined) report(place, { code: 'link-hidden', ...HIDDEN(path, why) });
  else if (isMadeLater(path) || paths.has(withSlash(path))) return true;
  else report(place, { code: 'broken-link', ...BROKEN(path, nearestPath(path, map, paths)) });
  return false;
}

function isOwn(href: string, { where }: LinkTargets): boolean {
  return ownLink(where, href) !== undefined;
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

/** A later page of a list, a year, a share image: the output check looks for them. */
function isMadeLater(path: string): boolean {
  return (
    /\/(?:posts|archive|topics\/[^/]+|authors\/[^/]+)\/\d+\/?$/.test(path) ||
    /^\/(?:[a-z-]+\/)?(?:share|comments|pagefind|_astro)\/.+\.\w+$/i.test(path)
  );
}

/** A feed or another copy for programs, which is beside the page that it is of. */
function isFileOfPage(path: string, map: SiteMap): boolean {
  const [, page = '', file = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
  return PAGE_FILES.some((name) => name === file) && map.has(page);
}

/** What other generators call a page is at our address of it. */
function nearestPath(path: string, map: SiteMap, paths: KnownNames): string | undefined {
  const page = path.replace(/(?:\.html?|\.php)?\/?$/, '/');
  if (map.has(page)) return page;
  return /\.\w+$/.test(path) ? undefined : paths.nearest(withSlash(path));
}

const TO_FILE = (path: string) => ({
  what: `There is no text at “${decodedPath(path)}”.`,
  fix: 'Write its path from this file, such as ./its-name.mdx, or its address, such as /posts/its-name/.',
});

const RELATIVE = (path: string) =>
  /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|io|eu|de|uk|fr|es)(?:\/|$))/i.test(path)
    ? {
        what: `The link “${path}” would lead to a page of this site.`,
        fix: `Write https://${path}.`,
      }
    : {
        what: `The link “${decodedPath(path)}” leads to nothing beside this text.`,
        fix: 'Write an address that begins with /, such as /posts/its-name/, or the path of a file, such as ./its-name.mdx.',
      };

const HIDDEN = (path: string, why: string) => ({
  what: `Readers do not see “${path}” yet: it is ${why}.`,
  fix: 'Publish it first, or take the link away.',
});

const BROKEN = (path: string, nearest: string | undefined) => ({
  what: `There is nothing at “${decodedPath(path)}”.`,
  fix: nearest === undefined ? brokenFix(path) : `Did you mean “${decodedPath(nearest)}”?`,
});

function brokenFix(path: string): string {
  return /\.\w+$/.test(path)
    ? `Put the file into public/, so that its path is public${decodedPath(path)}, or link to another one.`
    : 'Link to a page that exists.';
}
