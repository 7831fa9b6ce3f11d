import type { Library } from './assemble.ts';
import type { Edition } from './edition.ts';

/** A page in one of the languages that it is in. */
export interface Version {
  readonly lang: string;
  readonly href: string;
}

const known = new WeakMap<Library, ReadonlyMap<string, readonly Version[]>>();

/**
 * The page at an address in each language that has it, itself among them, in the order of the
 * site's languages. Empty for what each language counts for itself: later pages of a list, and 404.
 */
export function versionsOf(library: Library, href: string): readonly Version[] {
  const map = known.get(library) ?? byAddress(library);
  known.set(library, map);
  return map.get(href) ?? [];
}

/** The same with what search engines are told of readers of all other languages. */
export function alternatesOf(library: Library, href: string): readonly Version[] {
  const versions = versionsOf(library, href);
  if (versions.length < 2) return [];
  const first = versions.find(({ lang }) => lang === library.context.where.defaultLanguage);
  return first === undefined ? versions : [...versions, { lang: 'x-default', href: first.href }];
}

function byAddress({ editions }: Library): ReadonlyMap<string, readonly Version[]> {
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
