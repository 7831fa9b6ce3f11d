import type { Library } from '../library/assemble.ts';
import type { Edition } from '../library/edition.ts';
import { oldAddress, withoutBase, writtenLink } from '../core/urls.ts';
import type { Entry } from './kinds.ts';

/** An old address and where it leads. */
export interface Redirect {
  /** Root-relative, as the writer wrote it, percent-encoded or not. */
  readonly from: string;
  /** Root-relative, or whole where it leads to another site. */
  readonly to: string;
  readonly edition: Edition;
}

/** Every old address of entries and of site.yaml, each once, in the order of their texts. */
export function redirectsOf({ context, editions, edition }: Library): readonly Redirect[] {
  const { site, where } = context;
  const ofSite = Object.entries(site.redirects).map(([from, to]) => ({
    from: oldAddress(where, from),
    to: writtenLink(where, to),
    edition: edition(site.language),
  }));
  const ofEntries = editions.flatMap((one) =>
    entriesOf(one).flatMap(({ href, oldAddresses }) =>
      oldAddresses.map((from) => ({ from, to: href, edition: one })),
    ),
  );
  const byFrom = new Map([...ofSite, ...ofEntries].map((redirect) => [redirect.from, redirect]));
  return [...byFrom.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The page that stands at an old address, for hosts that know no redirects; undefined where the
 * address names a file that is no page.
 */
export function redirectFile({ from }: Redirect, library: Library): string | undefined {
  const path = readable(withoutBase(library.context.where, from));
  if (path.endsWith('/')) return `${path}index.html`;
  return /\.html?$/i.test(path) ? path : undefined;
}

/** Lines that Netlify, Cloudflare Pages and others understand. */
export function redirectLines(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${encoded(from)} ${encoded(to)} 301\n`).join('');
}

function entriesOf({ posts, caseStudies, pages }: Edition): readonly Entry[] {
  return [...posts, ...caseStudies, ...pages];
}

/** With letters of every script as themselves, however they were written. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function encoded(address: string): string {
  return encodeURI(readable(address));
}
