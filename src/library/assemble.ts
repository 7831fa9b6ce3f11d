import path from 'node:path';
import type { Author } from '../domain/author.ts';
import type { CaseStudy } from '../domain/case-study.ts';
import type { Page } from '../domain/page.ts';
import type { Post } from '../domain/post.ts';
import type { Site } from '../domain/site.ts';
import type { Topic } from '../domain/topic.ts';
import { wordingOf } from '../domain/writing.ts';
import type { Options } from '../options.ts';
import type { OwnStrings } from '../strings/wording.ts';
import { caseRef, caseStudyView } from './case-study.ts';
import { commentsIdsOf } from './comments-ids.ts';
import { libraryContext, type LibraryContext } from './context.ts';
import { edition, type Edition } from './edition.ts';
import { entryView, type PageView } from './entry.ts';
import { postView } from './post.ts';
import type { EntryData } from './stored.ts';

/** What the site knows on the day of the run. */
export interface Library {
  readonly context: LibraryContext;
  /** One for each language of the site, the default one first. */
  readonly editions: readonly Edition[];
  edition(lang: string): Edition;
}

/** An entry as it was read. */
export type Row<Name extends keyof Frontmatters> = EntryData<Frontmatters[Name]>;

interface Frontmatters {
  readonly posts: Post;
  readonly caseStudies: CaseStudy;
  readonly pages: Page;
}

export interface LibraryRows {
  readonly posts: readonly Row<'posts'>[];
  readonly caseStudies: readonly Row<'caseStudies'>[];
  readonly pages: readonly Row<'pages'>[];
  readonly authors: ReadonlyMap<string, Author>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly site: Site;
  readonly strings: OwnStrings;
}

/** Joins and sorts what was read into the editions of the site. */
export function assembleLibrary(rows: LibraryRows, options: Options): Library {
  const { site, authors, topics } = rows;
  const where = {
    site: options.site ?? site.url,
    base: options.base,
    defaultLanguage: site.language,
  };
  const contentFolder = path.relative(process.cwd(), options.content).split(path.sep).join('/');
  const run = { site, where, now: options.now, contentFolder };
  const commentsIds = commentsIdsOf(rows);
  const context = libraryContext(run, authors, topics, commentsIds, wordingOf(site, rows.strings));
  const editions = site.languages.map((lang) => editionOf(context, rows, lang));
  return { context, editions, edition: (lang) => found(editions, lang) };
}

function editionOf(context: LibraryContext, rows: LibraryRows, lang: string): Edition {
  const { posts, caseStudies, pages, topics, authors } = rows;
  const inLang = <T extends Row<'posts' | 'caseStudies' | 'pages'>>(all: readonly T[]) =>
    all.filter((entry) => entry.lang === lang);
  // A post may be about a movement that has no case study in its language.
  const inLangLast = [
    ...caseStudies.filter((study) => study.lang !== lang),
    ...inLang(caseStudies),
  ];
  const cases = new Map(inLangLast.map((study) => [study.slug, caseRef(context, study)] as const));
  const entries = {
    posts: inLang(posts).map((post) => postView(context, post, cases)),
    caseStudies: inLang(caseStudies).map((study) => caseStudyView(context, study)),
    pages: inLang(pages).map((page) => pageView(context, page)),
  };
  return edition(context, lang, entries, topics, authors);
}

function pageView(context: LibraryContext, page: Row<'pages'>): PageView {
  const ink = page.frontmatter.ink ?? context.site.ink;
  return { ...entryView(context, 'pages', page, ink, []), collection: 'pages' };
}

function found(editions: readonly Edition[], lang: string): Edition {
  const edition = editions.find((one) => one.lang === lang);
  if (edition === undefined) throw new RangeError(`The site has no edition in “${lang}”.`);
  return edition;
}
