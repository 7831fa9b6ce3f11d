import type { ElementContent, Root } from 'hast';
import { attributeOf, isElement, isTag, type Tag, text, textOf } from '../hast.ts';
import { rewriteRoot } from '../rewrite.ts';
import { type Quotes, quotesOf } from '../quotes.ts';

/** Whether the words are somebody's: large words of the text's own stand without marks. */
export function isQuotation(node: ElementContent): node is Tag {
  return (
    isTag(node) &&
    node.name === 'PullQuote' &&
    (attributeOf(node, 'by') !== undefined || attributeOf(node, 'source') !== undefined)
  );
}

/** Whether the writer put marks around the whole, as straight ones. */
export function isMarked(node: Tag): boolean {
  return /^"[^"]*"$/.test(textOf(node).trim());
}

/** The marks around quoted words are part of the text, so that feeds and readers have them too. */
export function markPullQuotes(root: Root, marks: Quotes): Root {
  return rewriteRoot(root, (node) => {
    if (!isQuotation(node)) return undefined;
    const lang = attributeOf(node, 'lang');
    const [open, close] = (lang ? quotesOf(lang) : marks).outer;
    if (textOf(node).trimStart().startsWith(open.trim())) return undefined;
    return [{ ...node, children: closed(opened(node.children, open), close) }];
  });
}

function opened(nodes: readonly ElementContent[], mark: string): ElementContent[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  return isElement(first, 'p')
    ? [{ ...first, children: [text(mark), ...first.children] }, ...rest]
    : [text(mark), first, ...rest];
}

function closed(nodes: readonly ElementContent[], mark: string): ElementContent[] {
  const last = nodes.at(-1);
  if (last === undefined) return [];
  return isElement(last, 'p')
    ? [...nodes.slice(0, -1), { ...last, children: [...last.children, text(mark)] }]
    : [...nodes, text(mark)];
}
