import { library } from '../library.ts';
import type { InEdition } from '../library/paths.ts';
import { type Addressing, withoutBase } from '../urls.ts';
import { copiesOf, type Copy } from './copies.ts';
import { type Feed, feedsOf } from './feed.ts';
import type { Entry } from './kinds.ts';

export interface FeedProps extends InEdition {
  readonly feed: Feed;
}

/** One route for each feed of each edition, by the page that it belongs to. */
export async function feedPaths() {
  const all = await library();
  return all.editions.flatMap((edition) =>
    [...feedsOf(edition).values()].map((feed) => ({
      params: { feed: pageParam(feed.page, all.context.where) },
      props: { feed, library: all, edition },
    })),
  );
}

export interface CopyProps extends InEdition {
  readonly copy: Copy;
  readonly entry: Entry;
}

/** One route for each copy of each entry. */
export async function copyPaths() {
  const all = await library();
  return all.editions.flatMap((edition) => {
    const { posts, caseStudies, pages } = edition;
    return [...posts, ...caseStudies, ...pages].flatMap((entry) =>
      copiesOf(entry, all.context).map((copy) => ({
        params: { entry: pageParam(entry.href, all.context.where), copy: copy.name },
        props: { copy, entry, library: all, edition },
      })),
    );
  });
}

/** The address of a page as a route parameter: undefined for the home page. */
function pageParam(href: string, where: Addressing): string | undefined {
  return withoutBase(where, href).replace(/\/$/, '') || undefined;
}
