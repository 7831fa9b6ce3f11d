import type { Edition } from './edition.ts';
import type { Frame, Version } from './frame.ts';
import { pagesOf } from './site-pages.ts';

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
    pagesOf(edition).map(({ name, href }) => ({ name, lang: edition.lang, href })),
  );
  const groups = Map.groupBy(pages, ({ name }) => name).values();
  return new Map(
    [...groups].flatMap((group) => {
      const versions = group.map(({ lang, href }) => ({ lang, href }));
      return versions.map(({ href }) => [href, versions] as const);
    }),
  );
}
