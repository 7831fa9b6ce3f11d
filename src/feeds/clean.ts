import { escaped } from './html.ts';
import { type Markup, type MarkupElement, readMarkup, unescaped } from './markup.ts';

/**
 * A page's HTML as feed readers take it: the elements and attributes that carry meaning, every
 * address whole. What only the page needs (anchors beside headings, links back from notes, regions
 * that scroll) is gone.
 */
export function forFeeds(html: string, page: string): string {
  return readMarkup(html)
    .map((node) => printed(node, page))
    .join('');
}

function printed(node: Markup, page: string): string {
  if (typeof node === 'string') return node;
  const { attributes, children } = node;
  // What a page sets in a box is set apart in a feed, too.
  const name = attributes['role'] === 'note' ? 'blockquote' : node.name;
  if (DROPPED.has(name) || isFurniture(node)) return '';
  const inner = children.map((child) => printed(child, page)).join('');
  if (!KEPT.has(name)) return inner;
  const open = `<${name}${keptAttributes(attributes, page)}>`;
  return VOID.has(name) ? open : `${open}${inner}</${name}>`;
}

function isFurniture({ attributes }: MarkupElement): boolean {
  const classes = attributes['class']?.split(/\s+/) ?? [];
  return classes.some((name) => FURNITURE.has(name));
}

function keptAttributes(attributes: MarkupElement['attributes'], page: string): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (ADDRESSES.has(name)) return ` ${name}="${whole(value, page)}"`;
      return ATTRIBUTES.has(name) ? ` ${name}="${value}"` : '';
    })
    .join('');
}

function whole(address: string, page: string): string {
  return escaped(URL.parse(unescaped(address), page)?.href ?? page);
}

const DROPPED = new Set(
  'script style link meta noscript template iframe object embed form input button select textarea svg source'.split(
    ' ',
  ),
);

/**
 * Parts of a page that say nothing in a feed: the way around a page, notes of the margin; and what
 * only a page can keep veiled.
 */
const FURNITURE = new Set(['anchor', 'footnote-back', 'cite-notes', 'veiled']);

const KEPT = new Set(
  `a abbr aside b bdi bdo blockquote br cite code dd del details dfn dl dt em figcaption figure
   h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small strong sub summary
   sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

const ADDRESSES = new Set(['href', 'src', 'cite']);

const ATTRIBUTES = new Set(
  'alt colspan datetime dir height hreflang lang rowspan scope start title type width'.split(' '),
);

const VOID = new Set(['br', 'hr', 'img', 'wbr']);
