import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { element as newElement, isElement, nodesIn, text, textOf } from '../body/hast.ts';
import { SAFE_HTML } from '../body/safe-html.ts';

/**
 * The HTML of an entry as its copies take it: the elements and attributes that carry meaning, every
 * address whole. `page` is the address that the others are relative to.
 */
export function copiedHtml(html: string, page: string): string {
  const root = treeOf(html);
  visit(root, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const inPlace = replacement(element);
    if (inPlace !== undefined) {
      parent.children.splice(index, 1, ...inPlace);
      return [SKIP, index];
    }
    for (const name of ADDRESSES) {
      const address = element.properties[name];
      if (typeof address === 'string') {
        element.properties[name] = URL.parse(address, page)?.href ?? page;
      }
    }
    return undefined;
  });
  return toHtml(sanitize(root, SAFE_HTML), { characterReferences: { useNamedReferences: true } });
}

/** The tree of HTML that our own components printed. */
export function treeOf(html: string): Root {
  const root = htmlToHast(html, { fragment: true });
  return root.type === 'root' ? root : { type: 'root', children: [] };
}

const ADDRESSES = ['href', 'src', 'cite'];

/** The ways around a page that the texts themselves have; components leave out their own. */
const PAGE_ONLY = ['anchor', 'footnote-back'];

function replacement(element: Element): Element['children'] | undefined {
  const { tagName, properties, children } = element;
  const classes = properties['className'];
  if (Array.isArray(classes) && PAGE_ONLY.some((name) => classes.includes(name))) return [];
  if (tagName === 'math') return [formula(element)];
  if (tagName === 'span' && properties['lang'] === undefined) return children;
  // The page shows no numbers there.
  if (tagName === 'ol' && properties['role'] === 'list') return [{ ...element, tagName: 'ul' }];
  // Words that only the page's styles set on a line of their own.
  if (tagName === 'div' && !children.some(isBlock)) return [{ ...element, tagName: 'p' }];
  return undefined;
}

/** MathML as the TeX it was written in, which every reader can show. */
function formula(math: Element): Element {
  const tex = nodesIn(math).findLast((node) => isElement(node, 'annotation'));
  return newElement('code', {}, [text(tex === undefined ? textOf(math) : textOf(tex))]);
}

const INLINE =
  /^(?:a|abbr|b|bd[io]|br|code|del|em|i|img|math|input|ins|kbd|mark|picture|q|ruby|s|small|span|strong|su[bp]|time|u)$/;

function isBlock(node: Element['children'][number]): boolean {
  return node.type === 'element' && !INLINE.test(node.tagName);
}
