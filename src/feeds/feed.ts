import type { Edition } from '../library/edition.ts';
import type { EditionFrame } from '../library/frame.ts';
import type { PostView } from '../library/post.ts';
import { fileUnder } from '../core/urls.ts';
import type { Publication } from './kinds.ts';

/** What a reader can subscribe to: the newest entries of a page of the site. */
export interface Feed extends FeedHead {
  readonly of: 'site' | 'topic' | 'author' | 'case-study';
  /** Of the page: `Hashtags`. */
  readonly name: string;
  readonly description: string;
  readonly lang: string;
  readonly items: readonly Publication[];
}

/** How a page leads to its feed. */
export interface FeedHead {
  /** Of the feed, among others in a reader: `Hashtags · Broadside`. */
  readonly title: string;
  /** Root-relative, as all addresses here. */
  readonly page: string;
  readonly rss: string;
  readonly json: string;
}

/** The feed of a page with this name; that of the whole site goes by the site's name alone. */
export function feedHead(
  { words, title, to }: EditionFrame,
  { name, href }: { readonly name: string; readonly href: string },
): FeedHead {
  return {
    title: href === to.home ? title : words.t('feeds.within', { part: name, site: title }),
    page: href,
    rss: fileUnder(href, 'rss.xml'),
    json: fileUnder(href, 'feed.json'),
  };
}

/** Older entries stay on the site; a feed tells what is new. */
const NEWEST = 50;

const known = new WeakMap<Edition, ReadonlyMap<string, Feed>>();

/** Every feed of an edition by the page it belongs to, that of the whole site first. */
export function feedsOf(edition: Edition): ReadonlyMap<string, Feed> {
  const before = known.get(edition);
  if (before !== undefined) return before;
  const made = new Map(makeFeeds(edition).map((feed) => [feed.page, feed]));
  known.set(edition, made);
  return made;
}

function makeFeeds(edition: Edition): readonly Feed[] {
  const { words, title, description, to, topics, authors, caseStudies } = edition;
  const posts = published(edition.posts);
  const feed = (of: Feed['of'], page: Page, items: Feed['items']): Feed => ({
    of,
    name: page.name,
    ...feedHead(edition, page),
    description: page.description,
    lang: edition.lang,
    items: items.slice(0, NEWEST),
  });
  const about = postsByMovement(posts);
  return [
    feed('site', { name: title, description, href: to.home }, posts),
    ...topics.map((topic) =>
      feed('topic', { ...topic, name: topic.title }, published(topic.posts)),
    ),
    ...authors.map((author) => {
      const said = author.bio ?? words.t('author.posts', { name: author.name });
      return feed('author', { ...author, description: said }, published(author.posts));
    }),
    ...published(caseStudies).map((study) => {
      const newest = (about.get(study.slug) ?? []).slice(0, NEWEST - 1);
      return feed('case-study', { ...study, name: study.hashtag }, [...newest, study]);
    }),
  ];
}

interface Page {
  readonly name: string;
  readonly description: string;
  readonly href: string;
}

/** Entries that readers do not see yet are in no feed, although a writer sees their pages. */
function published<E extends Publication>(entries: readonly E[]): readonly E[] {
  return entries.filter(({ visibility }) => visibility === 'published');
}

/** Newest first, as the posts are. */
function postsByMovement(posts: readonly PostView[]): ReadonlyMap<string, readonly PostView[]> {
  const pairs = posts.flatMap((post) => post.movements.map(({ slug }) => ({ slug, post })));
  const groups = Map.groupBy(pairs, ({ slug }) => slug);
  return new Map([...groups].map(([slug, group]) => [slug, group.map(({ post }) => post)]));
}
