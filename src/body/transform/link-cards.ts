import type { Element, ElementContent, Root } from 'hast';
import { embedOf } from '../embeds.ts';
import { call, isBlank, isElement, textOf } from '../hast.ts';
import { rewriteRoot } from '../rewrite.ts';

/** An address alone in its paragraph, of a video or a post elsewhere: a card that loads nothing. */
export function callLinkCards(root: Root): Root {
  return rewriteRoot(root, (node) => {
    const href = isElement(node, 'p') ? loneAddress(node) : undefined;
    return href === undefined ? undefined : [call('LinkCard', { href })];
  });
}

function loneAddress(paragraph: Element): string | undefined {
  const [only, ...rest]: ElementContent[] = paragraph.children.filter((child) => !isBlank(child));
  if (only === undefined || rest.length > 0 || !isElement(only, 'a')) return undefined;
  const { href } = only.properties;
  if (typeof href !== 'string' || textOf(only).trim() !== href) return undefined;
  return embedOf(href) === undefined ? undefined : href;
}
