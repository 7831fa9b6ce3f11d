import type { Article, BlogPosting, CorrectionComment, Thing, WebPage } from 'schema-dts';
import { shareImage } from '../preview-image.ts';
import { absolute } from '../../core/urls.ts';
import { changedOn, publishedOn } from '../entry-days.ts';

import type { GraphPage } from './graph-page.ts';
import { movementNode } from './movement-node.ts';
import { publisherNode, websiteNode } from './site-nodes.ts';
import type { Entry, Publication } from '../kinds.ts';

/** What is said of an entry: a post, a case study with the movement it is about, or a plain page. */
export function entryNodes(page: GraphPage, entry: Entry): readonly Thing[] {
  if (entry.collection === 'case-studies') {
    const movement = movementNode(entry);
    const article: Article = {
      '@type': 'Article',
      ...written(page, entry),
      about: { '@id': movement['@id'] },
    };
    return [article, movement];
  }
  if (entry.collection === 'posts') {
    const { where } = page.library.context;
    const post: BlogPosting = {
      '@type': 'BlogPosting',
      ...written(page, entry),
      timeRequired: `PT${entry.minutes}M`,
      keywords: [
        ...entry.topics.map(({ title }) => title),
        ...entry.movements.map(({ hashtag }) => hashtag),
      ],
      ...(entry.movements.length > 0 && {
        about: entry.movements.map(({ hashtag, href }) => ({
          '@type': 'Thing',
          '@id': `${absolute(where, href)}#movement`,
          name: hashtag,
        })),
      }),
    };
    return [post];
  }
  const plain: WebPage = { '@type': 'WebPage', ...common(page, entry), name: entry.title };
  return [plain];
}

function common(page: GraphPage, entry: Entry) {
  return {
    '@id': `${entry.canonical}#text`,
    description: entry.description,
    inLanguage: entry.lang,
    isPartOf: { '@id': websiteNode(page)['@id'] },
    publisher: { '@id': publisherNode(page)['@id'] },
    image: shareImage(entry, page.edition, page.library.context).url,
  } as const;
}

function written(page: GraphPage, entry: Publication) {
  const { where } = page.library.context;
  const published = publishedOn(entry);
  const modified = changedOn(entry) ?? published;
  return {
    ...common(page, entry),
    headline: entry.title,
    mainEntityOfPage: entry.canonical,
    ...(published && { datePublished: published }),
    ...(modified && { dateModified: modified }),
    author: entry.authors.map(({ name, href }) => {
      const url = absolute(where, href);
      return { '@type': 'Person', '@id': `${url}#author`, name, url } as const;
    }),
    ...(entry.licence && { license: entry.licence.url }),
    ...(entry.sources.length > 0 && { citation: entry.sources.map(({ url }) => url) }),
    ...corrections(entry),
  } as const;
}

function corrections({ updates }: Publication) {
  const told = updates
    .filter(({ kind }) => kind !== 'update')
    .map(({ date, text }): CorrectionComment => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: date,
    }));
  return told.length > 0 && { correction: told };
}
