import type { Root } from 'hast';
import { element, isElement, rewriteRoot, text } from '../hast.ts';

/** The words of the footnotes in the language of the text: satteri leaves room for them. */
export function nameFootnotes(root: Root, title: string, backLabel: (n: string) => string): Root {
  return rewriteRoot(root, (node) => {
    if (isElement(node, 'h2') && node.properties['id'] === 'footnote-label') {
      return [element('h2', node.properties, [text(title)])];
    }
    if (isElement(node, 'a') && node.properties['dataFootnoteBackref'] !== undefined) {
      const { ariaLabel, href } = node.properties;
      const label = backLabel(String(ariaLabel));
      return [
        element('a', { href, className: ['footnote-back'], ariaLabel: label }, node.children),
      ];
    }
    return undefined;
  });
}
