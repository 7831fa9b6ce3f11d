import type { Element, Root } from 'hast';
import { element, isElement, textOf } from '../hast.ts';
import { rewriteInside, rewriteRoot } from '../rewrite.ts';

const ALIGNED: Readonly<Record<string, string>> = { left: 'start', center: 'centre', right: 'end' };

/** A table wider than the screen scrolls by itself, by keyboard too, under a name of its own. */
export function scrollTables(root: Root, label: (n: number) => string): Root {
  let count = 0;
  return rewriteRoot(root, (node) => {
    if (!isElement(node, 'table')) return undefined;
    count += 1;
    const group = { className: ['table'], role: 'group', ariaLabel: label(count), tabIndex: 0 };
    return [element('div', group, [withClasses(node)])];
  });
}

/** Alignment as a class: the page allows no inline style. */
function withClasses(table: Element): Element {
  return rewriteInside(table, (node) => {
    if (!isElement(node, 'td', 'th')) return undefined;
    const { style, ...rest } = node.properties;
    const side = ALIGNED[/text-align:\s*(\w+)/.exec(String(style))?.[1] ?? ''];
    const isHead = isElement(node, 'th') && textOf(node).trim() !== '';
    const scope = isHead ? { scope: 'col' } : {};
    const align = side === undefined ? {} : { className: [side] };
    return [element(isHead ? 'th' : 'td', { ...rest, ...scope, ...align }, node.children)];
  });
}
