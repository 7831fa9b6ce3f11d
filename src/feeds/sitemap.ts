import { latest } from '../core/dates.ts';
import type { Library } from '../library.ts';
import type { Edition } from '../library/edition.ts';
import type { PostView } from '../library/post.ts';
import { alternatesOf } from '../library/versions.ts';
import { absolute } from '../core/urls.ts';

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
  return library.editions.flatMap(pagesOf).map(([href, lastmod]) => ({
    url: absolute(where, href),
    lastmod,
    links: alternatesOf(library, href).map((version) => ({
      lang: version.lang,
      url: absolute(where, version.href),
    })),
  }));
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
