/** What an address on another site leads to, where a link card can say more than the address does. */
export interface Embed {
  readonly href: string;
  readonly kind: 'video' | 'post' | 'photo';
  /** The site by its name, or its host where there are many of its kind. */
  readonly site: string;
  /** Who posted it, where the address says so. */
  readonly by: string | undefined;
}

/** What stands at the address; undefined where it is a page like any other. */
export function embedOf(address: string): Embed | undefined {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || url.username !== '') return undefined;
  const host = url.hostname.replace(/^(?:www|m|mobile|music)\./, '');
  for (const { hosts, path, kind, site, href } of SITES) {
    if (hosts !== undefined && !hosts.includes(host)) continue;
    const match = path.exec(`${url.pathname}${url.search}`);
    if (match === null) continue;
    const { id = '', by } = match.groups ?? {};
    return { href: href?.(id, url.hostname) ?? address, kind, site: site ?? host, by };
  }
  return undefined;
}

/** The address of a page for one that is made to stand in a frame; undefined where none is known. */
export function embedAddress(src: string): string | undefined {
  return embedOf(src.startsWith('//') ? `https:${src}` : src)?.href;
}

interface EmbedSite {
  /** Undefined for software that runs on any host. */
  readonly hosts?: readonly string[];
  /** Of the path and what follows it; may name an `id` and `by` whom. */
  readonly path: RegExp;
  readonly kind: Embed['kind'];
  readonly site?: string;
  /** The page for people, where the address is one for frames. */
  readonly href?: (id: string, host: string) => string;
}

const watch = (id: string) => `https://www.youtube.com/watch?v=${id}`;

const SITES: readonly EmbedSite[] = [
  {
    hosts: ['youtube.com', 'youtube-nocookie.com'],
    path: /^\/embed\/(?<id>[\w-]{6,})/,
    kind: 'video',
    site: 'YouTube',
    href: watch,
  },
  {
    hosts: ['youtube.com'],
    path: /^\/(?:watch\?(?:.*&)?v=|shorts\/|live\/)(?<id>[\w-]{6,})/,
    kind: 'video',
    site: 'YouTube',
  },
  { hosts: ['youtu.be'], path: /^\/(?<id>[\w-]{6,})/, kind: 'video', site: 'YouTube' },
  {
    hosts: ['player.vimeo.com'],
    path: /^\/video\/(?<id>\d+)/,
    kind: 'video',
    site: 'Vimeo',
    href: (id) => `https://vimeo.com/${id}`,
  },
  {
    hosts: ['vimeo.com'],
    path: /^\/(?:channels\/[\w-]+\/)?(?<id>\d+)/,
    kind: 'video',
    site: 'Vimeo',
  },
  {
    hosts: ['twitter.com', 'x.com'],
    path: /^\/(?<by>\w{1,20})\/status(?:es)?\/(?<id>\d+)/,
    kind: 'post',
    site: 'X',
  },
  {
    hosts: ['bsky.app'],
    path: /^\/profile\/(?<by>[\w.:-]+)\/post\/(?<id>\w+)/,
    kind: 'post',
    site: 'Bluesky',
  },
  {
    hosts: ['instagram.com'],
    path: /^\/(?:(?<by>[\w.]+)\/)?(?:p|reel|tv)\/(?<id>[\w-]+)/,
    kind: 'photo',
    site: 'Instagram',
  },
  {
    hosts: ['tiktok.com'],
    path: /^\/@(?<by>[\w.]+)\/(?:video|photo)\/(?<id>\d+)/,
    kind: 'video',
    site: 'TikTok',
  },
  { hosts: ['vm.tiktok.com'], path: /^\/(?<id>\w+)/, kind: 'video', site: 'TikTok' },
  // Mastodon and its kin.
  { path: /^\/@(?<by>[\w.-]+(?:@[\w.-]+)?)\/(?<id>\d{8,})\/?$/, kind: 'post' },
  { path: /^\/users\/(?<by>[\w.-]+)\/statuses\/(?<id>\d{8,})\/?$/, kind: 'post' },
  // PeerTube.
  { path: /^\/w\/(?<id>[\w-]{20,36})/, kind: 'video' },
  { path: /^\/videos\/watch\/(?<id>[\da-f-]{36})/, kind: 'video' },
  {
    path: /^\/videos\/embed\/(?<id>[\da-f-]{36}|\w{20,24})/,
    kind: 'video',
    href: (id, host) => `https://${host}/w/${id}`,
  },
];
