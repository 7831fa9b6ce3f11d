/** Where a site lives and how its languages are addressed. */
export interface Addressing {
  /** The origin, without a slash at the end: `https://example.org`. */
  readonly site: string;
  /** `/` or `/path/`, always with both slashes. */
  readonly base: string;
  readonly defaultLanguage: string;
}

export type EntryCollection = 'posts' | 'case-studies' | 'pages';
export type ShareFormat = 'wide' | 'square' | 'story';

/**
 * Every address of a site in one language, as root-relative paths that hold base and language:
 * `/blog/es/posts/a/`. Nothing else in Broadside builds an address.
 */
export function addressesIn(where: Addressing, lang: string) {
  const root = lang === where.defaultLanguage ? where.base : `${where.base}${lang}/`;
  const entry = (collection: EntryCollection, slug: string) =>
    collection === 'pages'
      ? `${root}${encodeURI(slug)}/`
      : `${root}${collection}/${encodeURI(slug)}/`;
  return {
    home: root,
    posts: (page = 1) => `${root}posts/${pageSegment(page)}`,
    caseStudies: `${root}case-studies/`,
    topics: `${root}topics/`,
    topic: (id: string, page = 1) => `${root}topics/${id}/${pageSegment(page)}`,
    author: (id: string, page = 1) => `${root}authors/${id}/${pageSegment(page)}`,
    archive: `${root}archive/`,
    year: (year: number) => `${root}archive/${year}/`,
    search: `${root}search/`,
    searchData: `${root}search.json`,
    feeds: `${root}feeds/`,
    rss: `${root}rss.xml`,
    manifest: `${root}manifest.webmanifest`,
    casesJson: `${root}case-studies.json`,
    casesCsv: `${root}case-studies.csv`,
    notFound: `${root}404.html`,
    entry,
    shareImage: (collection: EntryCollection, slug: string, format: ShareFormat) =>
      `${root}share/${collection}/${encodeURI(slug)}/${format}.png`,
    homeImage: `${root}share/home/wide.png`,
  };
}

export type Addresses = ReturnType<typeof addressesIn>;

/** The pages that every edition has, whatever it holds. */
export const LISTS: readonly { readonly name: string; readonly href: (to: Addresses) => string }[] =
  [
    { name: 'home', href: (to) => to.home },
    { name: 'posts', href: (to) => to.posts() },
    { name: 'case-studies', href: (to) => to.caseStudies },
    { name: 'topics', href: (to) => to.topics },
    { name: 'archive', href: (to) => to.archive },
    { name: 'search', href: (to) => to.search },
    { name: 'feeds', href: (to) => to.feeds },
  ];

/** A file that belongs to a page and stands under its address: its feed, its copy for machines. */
export function fileUnder(page: string, name: PageFile): string {
  return `${page}${name}`;
}

export const PAGE_FILES = [
  'rss.xml',
  'feed.json',
  'index.md',
  'index.json',
  'sources.bib',
  'sources.json',
] as const;

export type PageFile = (typeof PAGE_FILES)[number];

/** A file at the site's root that is the same in every language: `sitemap.xml`, `favicon.svg`. */
export function rootFile(where: Addressing, name: string): string {
  return `${where.base}${name}`;
}

/** The whole address, for canonical links, feeds and previews. */
export function absolute(where: Addressing, path: string): string {
  return new URL(path, where.site).href;
}

/** Where `path` stands in the output folder: `/blog/posts/a/` is `posts/a/` under base `/blog/`. */
export function withoutBase(where: Addressing, path: string): string {
  const below = path.startsWith(where.base) ? path.slice(where.base.length) : path;
  return decodedPath(below);
}

/** A path with its letters as they are read; as it is where it says no text. */
export function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * A link as a writer wrote it, with the base in front where it means this site. Writers write
 * `/posts/a/` whatever the base, so that a text survives a move.
 */
export function writtenLink(where: Addressing, href: string): string {
  const own = ownLink(where, href);
  return own === undefined ? href : where.base + own.slice(1);
}

/**
 * The address on this site that a link means, without base and as the site has it: with its slash
 * (`/posts/a` is `/posts/a/`), without `index.html`, and without the site's own origin. Undefined
 * where it leads elsewhere or depends on its page.
 */
export function ownLink(where: Addressing, href: string): string | undefined {
  const rooted = withoutOrigin(where, href);
  if (rooted === undefined || !/^\/(?![/\\])/.test(rooted)) return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(rooted) ?? [];
  const page = path.replace(/\/index\.html?$/, '/');
  const whole = /(?:^|\/)[^/.]+$/.test(page) ? `${page}/` : page;
  return encodedPath(whole) + rest;
}

function withoutOrigin({ site, base }: Addressing, href: string): string | undefined {
  if (!/^https?:/i.test(href)) return href;
  const [url, own] = [URL.parse(href), URL.parse(site)];
  if (url === null || own === null || url.host !== own.host || url.username !== '')
    return undefined;
  if (!url.pathname.startsWith(base) && url.pathname !== base.slice(0, -1)) return undefined;
  return `/${(url.pathname + url.search + url.hash).slice(base.length)}`;
}

/** A path as it stands in an address: `größe` is `gr%C3%B6%C3%9Fe`; what is encoded stays. */
export function encodedPath(path: string): string {
  return path
    .replace(/[^\u0021-\u007E]+/g, (letters) => encodeURI(letters.toWellFormed().normalize('NFC')))
    .replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
}

/** An old path of this site as a writer wrote it: a page, unless it names a file. */
export function oldAddress(where: Addressing, path: string): string {
  const isPage = !/\.[a-z\d]{1,5}$/i.test(path) && !path.endsWith('/');
  return writtenLink(where, isPage ? `${path}/` : path);
}

/** Whether a link leads to another site (a writer's own absolute address is not another site). */
export function isElsewhere(where: Addressing, href: string): boolean {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(href) && ownLink(where, href) === undefined;
}

function pageSegment(page: number): string {
  return page === 1 ? '' : `${page}/`;
}

/** The first part of a language's addresses, as a route parameter; undefined for the default one. */
export function languageParam(where: Addressing, lang: string): string | undefined {
  return lang === where.defaultLanguage ? undefined : lang;
}

/**
 * Whether a host, as `URL` writes it, is one that a name server, a certificate and a configuration
 * can hold: letters, digits, hyphens and dots, or an IP address. `URL` also lets `;` and `$` pass.
 */
export function isHostName(host: string): boolean {
  return (
    /^(?:\[[\da-f:.]+\]|[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})*\.?)$/.test(host) && host.length < 254
  );
}
