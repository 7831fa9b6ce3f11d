import type { Organization, Person, SearchAction, WebSite } from 'schema-dts';
import type { AuthorView } from '../../library/edition.ts';
import { absolute, rootFile } from '../../urls.ts';
import type { GraphPage } from './graph.ts';

type Identified<T> = T & { readonly '@id': string };

/** Whoever is behind the site: its name and mark are all that it says. */
export function publisherNode({ library, edition }: GraphPage): Identified<Organization> {
  const { where } = library.context;
  const home = absolute(where, where.base);
  return {
    '@type': 'Organization',
    '@id': `${home}#publisher`,
    name: edition.title,
    url: home,
    logo: { '@type': 'ImageObject', url: absolute(where, rootFile(where, 'icon-512.png')) },
  };
}

/** The site in the language of the page, with its search. */
export function websiteNode(page: GraphPage): Identified<WebSite> {
  const { edition, library } = page;
  const { where, site } = library.context;
  const home = absolute(where, edition.to.home);
  const search: SearchAction & { readonly 'query-input': string } = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(where, edition.to.search)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': `${home}#website`,
    url: home,
    name: edition.title,
    description: edition.description,
    inLanguage: edition.lang,
    publisher: { '@id': publisherNode(page)['@id'] },
    potentialAction: search,
    ...(site.licence && { license: site.licence.url }),
  };
}

export function authorNode({ library }: GraphPage, author: AuthorView): Identified<Person> {
  const url = absolute(library.context.where, author.href);
  return {
    '@type': 'Person',
    '@id': `${url}#author`,
    name: author.name,
    url,
    ...(author.bio && { description: author.bio }),
    ...(author.links.length > 0 && { sameAs: author.links.map((link) => link.url) }),
  };
}
