import { existsSync } from 'node:fs';
import path from 'node:path';
import { wordingOf } from '../domain/writing.ts';
import type { Options } from '../cli/options.ts';
import { caseRef, caseStudyView } from './case-study.ts';
import { commentsIdsOf } from './comments-ids.ts';
import { libraryContext, type LibraryContext } from './context.ts';
import { edition, type Edition } from './edition.ts';
import { inkSheet } from './inks.ts';
import { entryView, type PageView } from './entry.ts';
import { digest } from './page-key.ts';
import { postView } from './post.ts';
import type { LibraryRows, Row } from './rows.ts';
import type { EditionFrame, Frame } from './frame.ts';
import { versionsByAddress } from './versions.ts';

/** What the site knows on the day of the run. */
export interface Library extends Frame {
  readonly context: LibraryContext;
  readonly editions: readonly Edition[];
  edition(lang: string): Edition;
}

/** The picture that a writer may put beside site.yaml for all icons of the site. */
function ownIconIn(content: string): string | undefined {
  const file = path.join(content, 'icon.png');
  return existsSync(file) ? file : undefined;
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
  const ownIcon = ownIconIn(options.content);
  const run = { site, where, now: options.now, contentFolder, ownIcon };
  const discussions = { ids: commentsIdsOf(rows), threads: rows.threads };
  const context = libraryContext(run, authors, topics, discussions, wordingOf(site, rows.strings));
  const editions = site.languages.map((lang) => editionOf(context, rows, lang));
  const versions = versionsByAddress(editions);
  const inks = inkSheet(context.site.ink, editions);
  const own = [site, where, ownIcon !== undefined, rows.strings, inks.sum];
  return {
    context,
    editions,
    edition: (lang) => found(editions, lang),
    inks,
    digest: digest([...own, editions.map(frameOf)]),
    versions: (href) => versions.get(href) ?? [],
  };
}

/** The data of what every page knows of an edition; its words and addresses follow from it. */
function frameOf({ lang, title, description, hasCaseStudies, hasTopics, pages }: EditionFrame) {
  return [
    lang,
    title,
    description,
    hasCaseStudies,
    hasTopics,
    pages.map(({ slug, href, title }) => [slug, href, title]),
  ];
}

function editionOf(context: LibraryContext, rows: LibraryRows, lang: string): Edition {
  const { posts, caseStudies, pages, topics } = rows;
  const inLang = <T extends Row<'posts' | 'caseStudies' | 'pages'>>(all: readonly T[]) =>
    all.filter((entry) => entry.lang === lang);
  // A post may be about a movement that has no case study in its language.
  const inLangLast = [
    ...caseStudies.filter((study) => study.lang !== lang),
    ...inLang(caseStudies),
  ];
  const cases = caseRefs(context, inLangLast);
  const ours = caseRefs(context, inLang(caseStudies));
  const entries = {
    posts: inLang(posts).map((post) => postView(context, post, cases)),
    caseStudies: inLang(caseStudies).map((study) => caseStudyView(context, study, ours)),
    pages: inLang(pages).map((page) => pageView(context, page)),
  };
  return edition(context, lang, entries, topics, writersAmong(rows), rows.caseStudies.length > 0);
}

/** The authors of what readers see: who has only drafts has no page yet. */
function writersAmong({ authors, posts, caseStudies }: LibraryRows): LibraryRows['authors'] {
  const named = new Set(
    [...posts, ...caseStudies].flatMap(({ frontmatter }) => frontmatter.authors),
  );
  return new Map([...authors].filter(([id]) => named.has(id)));
}

function caseRefs(context: LibraryContext, studies: readonly Row<'caseStudies'>[]) {
  return new Map(studies.map((study) => [study.slug, caseRef(context, study)] as const));
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
