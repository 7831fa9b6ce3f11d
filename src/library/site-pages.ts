import { LISTS } from '../core/urls.ts';
import type { CaseStudyView } from './case-study.ts';
import type { Edition } from './edition.ts';
import type { PageView } from './entry.ts';
import type { PostView } from './post.ts';

/** A page of an edition, as everything that lists pages knows it. */
export interface SitePage {
  /** The same in every edition: `home`, `topic hashtags`, `posts/where-to-start`. */
  readonly name: string;
  /** Root-relative. */
  readonly href: string;
  /** What it tells of: with them it changes. */
  readonly holds: readonly (PostView | CaseStudyView | PageView)[];
}

/** Every page of an edition but later pages of lists, and 404. */
export function pagesOf(edition: Edition): readonly SitePage[] {
  const { to, posts, caseStudies, pages, topics, authors, years } = edition;
  return [
    ...LISTS.map(({ name, href }) => ({
      name,
      href: href(to),
      holds: name === 'home' || name === 'posts' ? posts : [],
    })),
    ...[...caseStudies, ...posts].map(pageOf),
    ...topics.map(({ id, href, posts }) => ({ name: `topic ${id}`, href, holds: posts })),
    ...authors.map(({ id, href, posts }) => ({ name: `author ${id}`, href, holds: posts })),
    ...years.map(({ year, href, posts }) => ({ name: `year ${year}`, href, holds: posts })),
    ...pages.map(pageOf),
  ];
}

function pageOf(entry: SitePage['holds'][number]): SitePage {
  return { name: `${entry.collection}/${entry.slug}`, href: entry.href, holds: [entry] };
}
