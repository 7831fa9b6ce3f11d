import { type PreviewImage, shareImage } from './preview-image.ts';
import { absolute } from '../core/urls.ts';
import { changedOn, publishedOn } from './entry-days.ts';
import type { GraphPage } from './graph/graph-page.ts';
import { type Entry, isPublication } from './kinds.ts';

type Pairs = readonly (readonly [name: string, content: string])[];

export interface Preview {
  /** Open Graph, as `property`. */
  readonly properties: Pairs;
  /** The rest, as `name`. */
  readonly names: Pairs;
}

/** What networks and messengers show of a link to a page. */
export function previewOf(page: GraphPage): Preview {
  const { edition, title, description, canonical, subject, library } = page;
  const entry = subject.kind === 'entry' ? subject.entry : undefined;
  const image = shareImage(entry, edition, library.context);
  const isArticle = entry !== undefined && isPublication(entry);
  const properties: Pairs = [
    ['og:type', isArticle ? 'article' : subject.kind === 'author' ? 'profile' : 'website'],
    ['og:title', title ?? edition.title],
    ['og:description', description],
    ['og:url', canonical],
    ['og:site_name', edition.title],
    ...locale(edition.lang),
    ...imageProperties(image),
    ...(entry ? articleProperties(page, entry) : []),
  ];
  const names: Pairs = [
    ['twitter:card', 'summary_large_image'],
    ...creators(library.context.site.fediverse, entry).map(
      (handle) => ['fediverse:creator', handle] as const,
    ),
  ];
  return { properties, names };
}

/** Open Graph wants a territory, and most languages have none of their own. */
function locale(lang: string): Pairs {
  const { language, region } = new Intl.Locale(lang);
  return region === undefined ? [] : [['og:locale', `${language}_${region}`]];
}

function imageProperties({ url, alt, type, width, height }: PreviewImage): Pairs {
  return [
    ['og:image', url],
    ['og:image:type', type],
    ['og:image:width', `${width}`],
    ['og:image:height', `${height}`],
    ['og:image:alt', alt],
  ];
}

function articleProperties({ library }: GraphPage, entry: Entry): Pairs {
  const { where } = library.context;
  const [published, changed] = [publishedOn(entry), changedOn(entry)];
  const tags = entry.collection === 'posts' ? entry.topics.map(({ title }) => title) : [];
  const authors = isPublication(entry) ? entry.authors : [];
  return [
    ...(published ? [['article:published_time', published] as const] : []),
    ...(changed ? [['article:modified_time', changed] as const] : []),
    ...authors.map(({ href }) => ['article:author', absolute(where, href)] as const),
    ...tags.map((tag) => ['article:tag', tag] as const),
  ];
}

/** The accounts of those who wrote it, else the site's. */
function creators(site: string | undefined, entry: Entry | undefined): readonly string[] {
  const own = entry && isPublication(entry) ? entry.authors : [];
  const handles = own.flatMap(({ fediverse }) => fediverse ?? []);
  return handles.length > 0 ? handles : site === undefined ? [] : [site];
}
