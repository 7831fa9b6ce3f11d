import { latest } from '../dates.ts';
import type { Library } from '../library.ts';
import type { Edition } from '../library/edition.ts';
import type { PostView } from '../library/post.ts';
import { absolute } from '../urls.ts';

export interface SitemapEntry {
  readonly url: string;
  /** The day of the last change, where there is one. */
  readonly lastmod: string | undefined;
}

/** Every page that a search engine should know, with the day on which it last changed. */
export function sitemapEntries({ editions, context }: Library): SitemapEntry[] {
  return editions
    .flatMap(pagesOf)
    .map(([href, lastmod]) => ({ url: absolute(context.where, href), lastmod }));
}

type Page = readonly [href: string, lastmod: string | undefined];

function pagesOf({ to, posts, caseStudies, pages, topics, authors, years }: Edition): Page[] {
  const newest = newestChange(posts);
  return [
    [to.home, newest],
    [to.posts(), newest],
    [to.caseStudies, undefined],
    [to.topics, undefined],
    [to.archive, undefined],
    [to.feeds, undefined],
    ...caseStudies.map((study): Page => [
      study.href,
      latest(study.study.reviewed, study.updates[0]?.date),
    ]),
    ...posts.map((post): Page => [post.href, changeOf(post)]),
    ...topics.map((topic): Page => [topic.href, newestChange(topic.posts)]),
    ...authors.map((author): Page => [author.href, newestChange(author.posts)]),
    ...years.map((year): Page => [year.href, newestChange(year.posts)]),
    ...pages.map((page): Page => [page.href, undefined]),
  ];
}

function changeOf({ date, updated, updates }: PostView): string {
  return latest(latest(date, updated), updates[0]?.date);
}

function newestChange(posts: readonly PostView[]): string | undefined {
  return posts.map(changeOf).toSorted().at(-1);
}
