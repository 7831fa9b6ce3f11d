import type { Place, Problem } from '../core/errors.ts';
import { PAGE_FILES } from '../core/urls.ts';
import { reporter, TOP } from './report.ts';
import type { SharedFiles } from './shared-files.ts';
import { addressOf, listPages, rootFiles, type SiteParts, withSlash } from './site-map.ts';
import { textsAt, valueAt } from './values.ts';

/** Files that would stand at one address, and old addresses at which something else stands. */
export function duplicateAddresses(parts: SiteParts, siteFile: SiteFile): Problem[] {
  const taken = new Map<string, string>(
    [...listPages(parts), ...rootFiles(parts)].map((path) => [likeAddress(path), OF_THE_SITE]),
  );
  const own = parts.readings.flatMap((reading) => {
    const { report, problems } = reporter(reading.file);
    const address = addressOf(parts, reading);
    const other = taken.get(likeAddress(address));
    if (other === undefined) taken.set(likeAddress(address), reading.file);
    else report(TOP, sameAddress(other, address));
    return problems;
  });
  const old = oldAddresses(parts, siteFile).flatMap(({ file, text, place }) => {
    const { report, problems } = reporter(file);
    const like = likeAddress(text);
    const isOwn = OWN_FOLDERS.test(like) || isFileOfPage(like, taken);
    const other = isOwn ? OF_THE_SITE : taken.get(like);
    if (other === undefined) taken.set(likeAddress(text), file);
    else report(place, takenAddress(other, text));
    return problems;
  });
  return [...own, ...old];
}

export type SiteFile = SharedFiles['siteFile'];

interface OldAddress {
  readonly file: string;
  readonly text: string;
  readonly place: Place;
}

/** Every old address as it is written, with its place: those of texts and those of site.yaml. */
export function oldAddresses({ readings }: SiteParts, { name, yaml }: SiteFile): OldAddress[] {
  const redirects = valueAt(yaml?.value, ['redirects']);
  const keys = typeof redirects === 'object' && redirects !== null ? Object.keys(redirects) : [];
  return [
    ...readings.flatMap(({ file, yaml: own, collection }) =>
      textsAt(own?.value, collection === 'case-studies' ? 'oldPaths.*' : 'aliases.*').map(
        ({ text, path }) => ({ file, text, place: own?.place(path) ?? TOP }),
      ),
    ),
    ...keys.map((text) => ({
      file: name,
      text,
      place: yaml?.keyPlace(['redirects', text]) ?? TOP,
    })),
  ];
}

/**
 * One form for addresses that a host or a file system may take for one another: they differ in
 * capitals, in how a letter is encoded, or in the name of the file that a folder shows.
 */
export function likeAddress(path: string): string {
  const plain = decoded(path).normalize('NFC').toLowerCase();
  return withSlash(plain.replace(/\/index\.html?$/, '/'));
}

/** Folders that are the site's own, and the later pages of its lists. */
const OWN_FOLDERS =
  /^\/(?:[a-z-]+\/)?(?:_astro|share|pagefind|comments)(?:\/|$)|\/(?:posts|archive|topics\/[^/]+|authors\/[^/]+)\/\d+\/?$/i;

/** A feed or another copy that the site has beside a page. */
function isFileOfPage(like: string, taken: ReadonlyMap<string, string>): boolean {
  const [, page = '', file = ''] = /^(.*\/)([^/]+)\/$/.exec(like) ?? [];
  return PAGE_FILES.some((name) => name === file) && taken.has(page);
}

const OF_THE_SITE = 'a page of the site itself';

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function takenAddress(other: string, text: string) {
  return {
    code: 'duplicate-address',
    what: `At “${text}” stands ${other} already.`,
    fix: 'Take it away here, or there.',
  };
}

function sameAddress(other: string, address: string) {
  return {
    code: 'duplicate-address',
    what: `This file and ${other} would stand at one address, ${address}.`,
    fix: 'Rename one of the two.',
  };
}
