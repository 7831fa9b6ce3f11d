import { cssAddresses } from './css-addresses.ts';
import { attribute, type PageElement } from './parsed-page.ts';

/**
 * An address on a page: `load` where a browser fetches it by itself or sends a form to it, `go`
 * where the reader follows it, `name` where it only says where something is.
 */
export interface Address {
  readonly url: string;
  readonly use: 'load' | 'go' | 'name';
}

/** Every address an element has. */
export function addressesOf(element: PageElement): readonly Address[] {
  if (element.attributes.length === 0) return NONE;
  if (element.name === 'meta') return metaAddresses(element);
  return element.attributes.flatMap(({ name, value }) => {
    if (name === 'href') return [{ url: value, use: useOfHref(element) }];
    if (name === 'srcset' || name === 'imagesrcset') return candidates(value).map(load);
    if (name === 'ping') return value.split(/\s+/).filter(Boolean).map(load);
    if (LOADING.has(name)) return [load(value)];
    if (STYLING.test(name) && value.includes('url('))
      return cssAddresses(value).map(({ address }) => load(address));
    return NONE;
  });
}

/** Where a browser follows `url()`: in the others it is text. */
const STYLING =
  /^(?:style|fill|stroke|filter|mask(?:-.*)?|clip-path|cursor|marker(?:-.*)?|background(?:-.*)?|begin|from|to|values|by)$/;

const NONE: readonly Address[] = [];

/** Forms count as loads: what a reader types must not go to another host either. */
const LOADING = new Set([
  'src',
  'poster',
  'data',
  'background',
  'action',
  'formaction',
  'manifest',
]);

/** The relations that only say where something is; a browser may fetch any other by itself. */
const NAMING = new Set(
  'alternate author bookmark canonical help license me next prev privacy-policy terms-of-service'.split(
    ' ',
  ),
);

const NAMING_META =
  /^(?:og:(?:url|image|video|audio)(?::(?:secure_)?url)?|twitter:(?:image|player)(?::src)?)$/;

function load(url: string): Address {
  return { url, use: 'load' };
}

function useOfHref(element: PageElement): Address['use'] {
  if (element.name === 'a' || element.name === 'area') return 'go';
  if (element.name !== 'link') return 'load';
  const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return relations.length > 0 && relations.every((name) => NAMING.has(name)) ? 'name' : 'load';
}

function metaAddresses(element: PageElement): readonly Address[] {
  const content = attribute(element, 'content') ?? '';
  if (attribute(element, 'http-equiv')?.toLowerCase() === 'refresh') {
    const url = /^[^;,]*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1];
    return url === undefined ? NONE : [load(url.trim())];
  }
  const name = attribute(element, 'property') ?? attribute(element, 'name') ?? '';
  return NAMING_META.test(name) ? [{ url: content, use: 'name' }] : NONE;
}

/** The addresses of a srcset, as the HTML Standard splits it. */
function candidates(srcset: string): readonly string[] {
  const parts = srcset.matchAll(/[\s,]*(\S*[^\s,])(?:,|\s[^,]*(?:,|$)|$)/g);
  return [...parts].map((match) => match[1] ?? '');
}
