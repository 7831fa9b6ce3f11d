import type { AuthorHead, TopicHead } from '../library/edition.ts';
import type { EditionFrame } from '../library/frame.ts';
import type { InEdition } from '../library/paths.ts';
import { type FeedHead, feedHead } from './feed.ts';
import type { Entry } from './kinds.ts';

/** What a page is about, for everything that machines read at its head. */
export type Subject =
  | { readonly kind: 'site' }
  | { readonly kind: 'list' }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'topic'; readonly topic: TopicHead }
  | { readonly kind: 'author'; readonly author: AuthorHead };

/** What a page says of itself, in its tab and to machines. */
export interface AboutPage extends InEdition {
  /** Undefined for the home page. */
  readonly title: string | undefined;
  readonly description: string;
  /** Root-relative. */
  readonly href: string;
  readonly subject: Subject;
}

/** The feeds that a page tells of: its own first, then the site's. */
export function feedsAt(subject: Subject, edition: EditionFrame): readonly FeedHead[] {
  const site = { name: edition.title, href: edition.to.home };
  return [...withFeed(subject), site].map((page) => feedHead(edition, page));
}

/** The page that a feed of its own belongs to, where there is one: see `feedsOf`. */
function withFeed(subject: Subject): readonly { readonly name: string; readonly href: string }[] {
  switch (subject.kind) {
    case 'topic':
      return [{ name: subject.topic.title, href: subject.topic.href }];
    case 'author':
      return [subject.author];
    case 'entry': {
      const { entry } = subject;
      const has = entry.collection === 'case-studies' && entry.visibility === 'published';
      return has ? [{ name: entry.hashtag, href: entry.href }] : [];
    }
    default:
      return [];
  }
}
