/** What the check of one file has to know about the whole release. */
export interface Published {
  /** `https://example.org`; undefined where the site does not say where it will stand. */
  readonly origin: string | undefined;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Every file's path inside the release. */
  readonly files: Pick<ReadonlySet<string>, 'has'>;
  /** Files that site.yaml trusts, by their paths inside the release: nobody looks at them. */
  readonly trusted?: Pick<ReadonlySet<string>, 'has'> | undefined;
  /** What names the machine that builds: its folders, its user's address. */
  readonly traces: readonly string[];
}

/** What an address on one of our pages leads to. */
export type Target =
  | { readonly kind: 'file'; readonly file: string; readonly anchor: string }
  | { readonly kind: 'missing' | 'outside-base'; readonly path: string }
  | { readonly kind: 'foreign'; readonly host: string }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'broken' };

/** Where an address leads that stands in a file of the release. */
export function targetOf(address: string, file: string, published: Published): Target {
  const url = read(address, file, published);
  if (url === undefined) return { kind: 'broken' };
  const { protocol, origin, host, pathname, anchor } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return { kind: 'scheme', scheme: protocol };
  if (origin !== originOf(published)) return { kind: 'foreign', host };
  if (!pathname.startsWith(published.base)) return { kind: 'outside-base', path: pathname };
  const found = fileAt(pathname.slice(published.base.length), published.files);
  if (found === undefined) return { kind: 'missing', path: pathname };
  return { kind: 'file', file: found, anchor };
}

/** The parts of an address; undefined where it is none. */
type Parts =
  | (Pick<URL, 'protocol' | 'origin' | 'host' | 'pathname'> & { readonly anchor: string })
  | undefined;

/** What begins at the root or with a host means the same in every file, and is read once. */
function read(address: string, file: string, published: Published): Parts {
  if (!/^(?:\/|https?:\/\/)/.test(address)) return partsOf(address, urlOf(file, published));
  const origin = originOf(published);
  if (rooted.origin !== origin || rooted.read.size >= KEPT) rooted = { origin, read: new Map() };
  const before = rooted.read.get(address);
  if (before !== undefined) return before;
  const parts = partsOf(address, origin);
  rooted.read.set(address, parts);
  return parts;
}

/** Addresses that pages of an origin have shown. */
let rooted: { readonly origin: string; readonly read: Map<string, Parts> } = {
  origin: '',
  read: new Map(),
};

/** Those of every page soon come back; all the others would fill the memory. */
const KEPT = 10_000;

function partsOf(address: string, base: string): Parts {
  const url = URL.parse(address, base);
  if (url === null) return undefined;
  const { protocol, origin, host, pathname, hash } = url;
  return { protocol, origin, host, pathname, anchor: anchorOf(hash) };
}

/** The address of a file of the release. */
function urlOf(file: string, published: Published): string {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  return originOf(published) + published.base + path.split('/').map(encodeURIComponent).join('/');
}

function originOf({ origin }: Published): string {
  return origin ?? 'https://no-origin.invalid';
}

/** A folder is met with its slash: without it, a host answers with a redirect or not at all. */
function fileAt(path: string, files: Published['files']): string | undefined {
  const name = decoded(path);
  if (name === undefined) return undefined;
  const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  return files.has(file) ? file : undefined;
}

/** The id that a fragment names; empty where it is the top of the page. */
function anchorOf(hash: string): string {
  const fragment = hash.slice(1).replace(/:~:.*$/s, '');
  const id = decoded(fragment) ?? fragment;
  return id.toLowerCase() === 'top' ? '' : id;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
