import { inLanguage } from '../domain/localised.ts';
import { writtenLink } from '../core/urls.ts';
import type { SiteContext } from './context.ts';
import type { EditionFrame } from './frame.ts';

export interface NavigationLink {
  readonly label: string;
  readonly href: string;
}

/**
 * Where a page stands to a link at its head: on its very page, on one below it, or elsewhere. Every
 * page is below the home page, which says nothing.
 */
export function placeIn(
  link: NavigationLink,
  href: string,
  home: string,
): 'page' | 'true' | undefined {
  if (link.href === href) return 'page';
  return link.href.endsWith('/') && link.href !== home && href.startsWith(link.href)
    ? 'true'
    : undefined;
}

/** The links at the head of each page: those of site.yaml, else the lists and the about page. */
export function navigation({ site, where }: SiteContext, edition: EditionFrame): NavigationLink[] {
  if (site.navigation !== undefined) {
    return site.navigation.map(({ label, href }) => ({
      label: inLanguage(label, edition.lang, site.language),
      href: writtenLink(where, href),
    }));
  }
  const { to, words, pages, hasCaseStudies, hasTopics } = edition;
  const about = pages.find(({ slug }) => slug === 'about');
  return [
    { label: words.t('site.posts'), href: to.posts() },
    ...(hasCaseStudies ? [{ label: words.t('site.caseStudies'), href: to.caseStudies }] : []),
    ...(hasTopics ? [{ label: words.t('site.topics'), href: to.topics }] : []),
    ...(about === undefined ? [] : [{ label: words.t('site.about'), href: about.href }]),
  ];
}
