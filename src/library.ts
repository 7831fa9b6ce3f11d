import path from 'node:path';
import process from 'node:process';
import { getCollection } from 'astro:content';
import { caseRef, caseStudyView } from './library/case-study.ts';
import { libraryContext, type LibraryContext } from './library/context.ts';
import { edition, type Edition } from './library/edition.ts';
import { entryView } from './library/entry.ts';
import { postView } from './library/post.ts';
import { optionsFromEnv } from './options.ts';

/** What the site knows: the one importer of `getCollection`. */
export interface Library {
  readonly context: LibraryContext;
  /** One for each language of the site, the default one first. */
  readonly editions: readonly Edition[];
  edition(lang: string): Edition;
}

let loading: Promise<Library> | undefined;

/** Everything that is shown on the day of the run: loaded, joined and sorted once. */
export function library(): Promise<Library> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Library> {
  const [posts, studies, pages, authors, topics, site] = await Promise.all([
    getCollection('posts'),
    getCollection('caseStudies'),
    getCollection('pages'),
    getCollection('authors').then(byId),
    getCollection('topics').then(byId),
    siteSettings(),
  ]);
  const options = optionsFromEnv(process.env);
  const where = {
    site: options.site ?? site.url,
    base: options.base,
    defaultLanguage: site.language,
  };
  const contentFolder = path.relative(process.cwd(), options.content).split(path.sep).join('/');
  const context = libraryContext({ site, where, now: options.now, contentFolder }, authors, topics);
  const editions = site.languages.map((lang) => {
    const cases = new Map(
      studies
        .toSorted((a, b) => Number(a.data.lang === lang) - Number(b.data.lang === lang))
        .map((study) => [study.data.slug, caseRef(context, study)] as const),
    );
    const inThis = <T extends { data: { lang: string } }>(all: readonly T[]) =>
      all.filter(({ data }) => data.lang === lang);
    const entries = {
      posts: inThis(posts).map((post) => postView(context, post, cases)),
      caseStudies: inThis(studies).map((study) => caseStudyView(context, study)),
      pages: inThis(pages).map((page) =>
        entryView(context, 'pages', page, page.data.frontmatter.ink ?? site.ink, []),
      ),
    };
    return edition(context, lang, entries, topics, authors);
  });
  return { context, editions, edition: (lang) => found(editions, lang) };
}

function byId<Data>(rows: readonly { id: string; data: Data }[]): Map<string, Data> {
  return new Map(rows.map(({ id, data }) => [id, data]));
}

async function siteSettings() {
  const [entry] = await getCollection('site');
  if (entry === undefined) throw new Error('site.yaml was not loaded.');
  return entry.data;
}

function found(editions: readonly Edition[], lang: string): Edition {
  const edition = editions.find((one) => one.lang === lang);
  if (edition === undefined) throw new RangeError(`The site has no edition in “${lang}”.`);
  return edition;
}
