import type { Library } from '../library.ts';
import { pagesOf } from '../library/site-pages.ts';
import { alternatesOf } from '../library/versions.ts';
import { absolute } from '../core/urls.ts';
import { lastChange } from './entry-days.ts';

export interface SitemapEntry {
  readonly url: string;
  /** The day of the last change, where there is one. */
  readonly lastmod: string | undefined;
  /** The same page in each of its languages, itself among them; none where it is in one alone. */
  readonly links: readonly { readonly lang: string; readonly url: string }[];
}

/** Every page that a search engine should know, with the day on which it last changed. */
export function sitemapEntries(library: Library): SitemapEntry[] {
  const { where } = library.context;
  const pages = library.editions.flatMap(pagesOf).filter(({ name }) => name !== 'search');
  return pages.map(({ href, holds }) => ({
    url: absolute(where, href),
    lastmod: lastChange(holds),
    links: alternatesOf(library, href).map((version) => ({
      lang: version.lang,
      url: absolute(where, version.href),
    })),
  }));
}
