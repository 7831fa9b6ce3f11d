import type { Element, Root, RootContent } from 'hast';
import { isElement, nodesIn, textOf } from '../hast.ts';
import { rewriteRoot } from '../rewrite.ts';

/**
 * Headings as an outline below the page's title: none of the first level, none without words, each
 * at most one level below the last. The check tells the writer of every one that is set otherwise.
 */
export function outlined(root: Root): Root {
  const headings = nodesIn(root).filter(isHeading);
  const deeper = headings.some((heading) => heading.tagName === 'h1') ? 1 : 0;
  let last = 1;
  return headings.length === 0
    ? root
    : rewriteRoot(root, (node) => {
        if (!isHeading(node)) return undefined;
        if (isSilent(node)) return [];
        last = Math.min(depthOf(node) + deeper, last + 1, 6);
        const tagName = `h${last}`;
        return node.tagName === tagName ? undefined : [{ ...node, tagName }];
      });
}

/** The text without a first heading that says the title again, as other generators want it. */
export function withoutTitle(root: Root, title: string | undefined): Root {
  const first = root.children.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const heading = root.children[first];
  if (title === undefined || heading === undefined || !isElement(heading, 'h1')) return root;
  if (bare(textOf(heading)) !== bare(title)) return root;
  return { ...root, children: root.children.toSpliced(first, 1) };
}

/** The letters and figures alone: quotation marks and dashes are set in one and not in the other. */
function bare(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

export function isHeading(node: RootContent): node is Element {
  return (
    isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') &&
    node.properties['id'] !== 'footnote-label'
  );
}

/** Whether a reader would see no word of it. */
export function isSilent(heading: Element): boolean {
  return textOf(heading).replace(/[\p{Cf}\p{Z}\s\u2800\u3164]/gu, '') === '';
}

export function depthOf(heading: Element): number {
  return Number(heading.tagName.slice(1));
}
