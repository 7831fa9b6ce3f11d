import { instant, yearOf } from '../core/dates.ts';
import type { Author } from '../domain/author.ts';
import { inLanguage } from '../domain/localised.ts';
import type { Topic } from '../domain/topic.ts';
import type { CaseStudyView } from './case-study.ts';
import type { AuthorRef, LibraryContext, TopicRef } from './context.ts';
import type { PageView } from './entry.ts';
import type { EditionFrame } from './frame.ts';
import type { PostView } from './post.ts';

/** The site in one language, as its readers find it. */
export interface Edition extends EditionFrame {
  /** Newest first, then by address. */
  readonly posts: readonly PostView[];
  /** Most recently begun first, then by address. */
  readonly caseStudies: readonly CaseStudyView[];
  readonly pages: readonly PageView[];
  readonly topics: readonly TopicView[];
  readonly authors: readonly AuthorView[];
  readonly years: readonly YearView[];
}

/** A topic by itself. */
export interface TopicHead extends TopicRef {
  readonly description: string;
}

export interface TopicView extends TopicHead {
  readonly posts: readonly PostView[];
}

/** An author by itself. */
export interface AuthorHead extends AuthorRef {
  readonly bio: string | undefined;
  readonly links: Author['links'];
}

export interface AuthorView extends AuthorHead {
  readonly posts: readonly PostView[];
  readonly caseStudies: readonly CaseStudyView[];
}

export interface YearView {
  readonly year: number;
  readonly href: string;
  readonly posts: readonly PostView[];
}

export interface EditionEntries {
  readonly posts: readonly PostView[];
  readonly caseStudies: readonly CaseStudyView[];
  readonly pages: readonly PageView[];
}

/** The edition of one language, from its entries in any order. */
export function edition(
  context: LibraryContext,
  lang: string,
  all: EditionEntries,
  topics: ReadonlyMap<string, Topic>,
  authors: ReadonlyMap<string, Author>,
  hasCaseStudies: boolean,
): Edition {
  const { site } = context;
  const posts = all.posts.toSorted(newestFirst);
  const caseStudies = all.caseStudies.toSorted(latestFirst);
  const to = context.to(lang);
  return {
    lang,
    words: context.words(lang),
    to,
    title: inLanguage(site.title, lang, site.language),
    description: inLanguage(site.description, lang, site.language),
    posts,
    caseStudies,
    hasCaseStudies,
    hasTopics: topics.size > 0,
    pages: all.pages,
    topics: [...topics].map(([id, topic]) => ({
      ...context.topic(id, lang),
      description: inLanguage(topic.description, lang, site.language),
      posts: posts.filter((post) => post.topics.some((one) => one.id === id)),
    })),
    authors: [...authors].map(([id, author]) => ({
      ...context.author(id, lang),
      bio: author.bio && inLanguage(author.bio, lang, site.language),
      links: author.links,
      posts: posts.filter((post) => post.authors.some((one) => one.id === id)),
      caseStudies: caseStudies.filter((study) => study.authors.some((one) => one.id === id)),
    })),
    years: [...Map.groupBy(posts, (post) => yearOf(post.date))].map(([year, ofYear]) => ({
      year,
      href: to.year(year),
      posts: ofYear,
    })),
  };
}

/** The one order of posts. */
function newestFirst(a: PostView, b: PostView): number {
  return instant(b.date).getTime() - instant(a.date).getTime() || compareText(a.href, b.href);
}

function latestFirst(a: CaseStudyView, b: CaseStudyView): number {
  return compareText(b.study.started, a.study.started) || compareText(a.href, b.href);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
