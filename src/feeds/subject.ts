import type { AuthorView, Edition, TopicView } from '../library/edition.ts';
import { type Feed, feedsOf } from './feed.ts';
import type { Entry } from './kinds.ts';

/** What a page is about, for everything that machines read at its head. */
export type Subject =
  | { readonly kind: 'site' }
  | { readonly kind: 'list' }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'topic'; readonly topic: TopicView }
  | { readonly kind: 'author'; readonly author: AuthorView };

/** The feeds that a page tells of: its own first, then the site's. */
export function feedsAt(subject: Subject, edition: Edition): readonly Feed[] {
  const feeds = feedsOf(edition);
  return [pageOf(subject), edition.to.home].flatMap((page) => feeds.get(page ?? '') ?? []);
}

function pageOf(subject: Subject): string | undefined {
  switch (subject.kind) {
    case 'topic':
      return subject.topic.href;
    case 'author':
      return subject.author.href;
    case 'entry':
      return subject.entry.collection === 'case-studies' ? subject.entry.href : undefined;
    default:
      return undefined;
  }
}
