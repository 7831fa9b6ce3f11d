import type { Organization, Person, SearchAction, WebSite } from 'schema-dts';
import type { AuthorHead } from '../../library/edition.ts';
import { absolute, rootFile } from '../../core/urls.ts';
import type { GraphPage } from './graph-page.ts';

type Identified<T> = T & { readonly '@id': string };

/** Whoever is behind the site: its name, and on the home page its mark, are all that it says. */
export function publisherNode({ library, edition, subject }: GraphPage): Identified<Organization> {
  const { where } = library.context;
  const home = absolute(where, where.base);
  const logo = absolute(where, rootFile(where, 'icon-512.png'));
  return {
    '@type': 'Organization',
    '@id': `${home}#publisher`,
    name: edition.title,
    url: home,
    ...(subject.kind === 'site' && { logo: { '@type': 'ImageObject', url: logo } }),
  };
}

/** The site in the language of the page; what else there is to say of it its home page says. */
export function websiteNode(page: GraphPage): Identified<WebSite> {
  const { edition, library, subject } = page;
  const home = absolute(library.context.where, edition.to.home);
  return {
    '@type': 'WebSite',
    '@id': `${home}#website`,
    url: home,
    name: edition.title,
    ...(subject.kind === 'site' && ofSite(page)),
  };
}

function ofSite(page: GraphPage) {
  const { edition, library } = page;
  const { where, site } = library.context;
  const search: SearchAction & { readonly 'query-input': string } = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(where, edition.to.search)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    description: edition.description,
    inLanguage: edition.lang,
    publisher: { '@id': publisherNode(page)['@id'] },
    potentialAction: search,
    ...(site.licence && { license: site.licence.url }),
  } as const;
}

export function authorNode({ library }: GraphPage, author: AuthorHead): Identified<Person> {
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
