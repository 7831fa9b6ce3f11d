import type { Edition } from './edition.ts';
import type { Frame, Version } from './frame.ts';

/** The versions of a page with what search engines are told of readers of all other languages. */
export function alternatesOf(library: Frame, href: string): readonly Version[] {
  const versions = library.versions(href);
  if (versions.length < 2) return [];
  const first = versions.find(({ lang }) => lang === library.context.where.defaultLanguage);
  return first === undefined ? versions : [...versions, { lang: 'x-default', href: first.href }];
}

/** Every page of the site in its languages, by its address in each of them: see `Frame.versions`. */
export function versionsByAddress(
  editions: readonly Edition[],
): ReadonlyMap<string, readonly Version[]> {
  const pages = editions.flatMap((edition) =>
    pagesOf(edition).map(([page, href]) => ({ page, lang: edition.lang, href })),
  );
  const groups = Map.groupBy(pages, ({ page }) => page).values();
  return new Map(
    [...groups].flatMap((group) => {
      const versions = group.map(({ lang, href }) => ({ lang, href }));
      return versions.map(({ href }) => [href, versions] as const);
    }),
  );
}

/** Every page of an edition by a name that is the same in all of them. */
function pagesOf(edition: Edition): (readonly [page: string, href: string])[] {
  const { to, posts, caseStudies, pages, topics, authors, years } = edition;
  return [
    ['home', to.home],
    ['posts', to.posts()],
    ['case-studies', to.caseStudies],
    ['topics', to.topics],
    ['archive', to.archive],
    ['search', to.search],
    ['feeds', to.feeds],
    ...topics.map(({ id, href }) => [`topic ${id}`, href] as const),
    ...authors.map(({ id, href }) => [`author ${id}`, href] as const),
    ...years.map(({ year, href }) => [`year ${year}`, href] as const),
    ...[...posts, ...caseStudies, ...pages].map(
      ({ collection, slug, href }) => [`${collection}/${slug}`, href] as const,
    ),
  ];
}
