import { type Shown, shownWith, wholeOf } from '../library/page-key.ts';
import { forEach, type InEdition } from '../library/paths.ts';
import { type Addressing, withoutBase } from '../core/urls.ts';
import { copiesOf, type Copy } from './copies.ts';
import { type Feed, feedsOf } from './feed.ts';
import type { Entry } from './kinds.ts';

export interface FeedProps extends InEdition {
  readonly feed: Feed;
}

/** One route for each feed of each edition, by the page that it belongs to. */
export function feedPaths() {
  return forEach((edition, { context }) =>
    [...feedsOf(edition).values()].map((feed) => ({
      params: { feed: pageParam(feed.page, context.where) },
      props: { feed },
      shown: shownInFeed(feed),
    })),
  );
}

/** Like a page, a feed with a trusted text is made anew in every build. */
function shownInFeed(feed: Feed): Shown | undefined {
  if (feed.items.some(({ prose }) => prose.trusted)) return undefined;
  return { href: feed.rss, of: [{ ...feed, items: feed.items.map(wholeOf) }] };
}

export interface CopyProps extends InEdition {
  readonly copy: Copy;
  readonly entry: Entry;
}

/** One route for each copy of each entry. */
export function copyPaths() {
  return forEach(({ posts, caseStudies, pages }, { context }) =>
    [...posts, ...caseStudies, ...pages].flatMap((entry) =>
      copiesOf(entry, context).map((copy) => ({
        params: { entry: pageParam(entry.href, context.where), copy: copy.name },
        props: { copy, entry },
        shown: shownWith(entry, copy.name),
      })),
    ),
  );
}

/** The address of a page as a route parameter: undefined for the home page. */
function pageParam(href: string, where: Addressing): string | undefined {
  return withoutBase(where, href).replace(/\/$/, '') || undefined;
}
