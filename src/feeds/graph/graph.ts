import type { Graph, Thing } from 'schema-dts';
import { breadcrumbs } from './breadcrumbs.ts';
import { entryNodes } from './entry-nodes.ts';
import type { GraphPage } from './graph-page.ts';
import { authorNode, publisherNode, websiteNode } from './site-nodes.ts';

/** What a page says of itself in schema.org's words, as one graph whose nodes name each other. */
export function graphOf(page: GraphPage): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [publisherNode(page), websiteNode(page), ...breadcrumbs(page), ...about(page)],
  };
}

function about(page: GraphPage): readonly Thing[] {
  const { subject, title, description, canonical, edition } = page;
  if (subject.kind === 'site') return [];
  if (subject.kind === 'entry') return entryNodes(page, subject.entry);
  const isAbout =
    subject.kind === 'author' ? { mainEntity: authorNode(page, subject.author) } : undefined;
  const common = {
    '@id': canonical,
    url: canonical,
    name: title ?? edition.title,
    description,
    inLanguage: edition.lang,
    isPartOf: { '@id': websiteNode(page)['@id'] },
  } as const;
  return isAbout === undefined
    ? [{ '@type': 'CollectionPage', ...common }]
    : [{ '@type': 'ProfilePage', ...common, ...isAbout }];
}
