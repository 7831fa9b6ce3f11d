import type { BreadcrumbList } from 'schema-dts';
import { absolute } from '../../core/urls.ts';
import type { GraphPage } from './graph-page.ts';

interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** The way from the home page to this one; the home page has none. */
export function breadcrumbs(page: GraphPage): readonly BreadcrumbList[] {
  const { edition, title, canonical, library } = page;
  if (title === undefined) return [];
  const { where } = library.context;
  const home = { name: edition.title, url: absolute(where, edition.to.home) };
  const above = sectionOf(page).map(({ name, url }) => ({ name, url: absolute(where, url) }));
  const trail = [home, ...above, { name: title, url: canonical }];
  return [
    {
      '@type': 'BreadcrumbList',
      '@id': `${canonical}#trail`,
      itemListElement: trail.map(({ name, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: url,
      })),
    },
  ];
}

/** The list that the page stands in, where it stands in one. */
function sectionOf({ subject, edition }: GraphPage): readonly Crumb[] {
  const { words, to } = edition;
  if (subject.kind === 'topic') return [{ name: words.t('site.topics'), url: to.topics }];
  if (subject.kind !== 'entry') return [];
  switch (subject.entry.collection) {
    case 'posts':
      return [{ name: words.t('site.posts'), url: to.posts() }];
    case 'case-studies':
      return [{ name: words.t('site.caseStudies'), url: to.caseStudies }];
    case 'pages':
      return [];
  }
}
