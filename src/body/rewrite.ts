import type { ElementContent, Root, RootContent } from 'hast';
import { isContent } from './hast.ts';

/** What takes a node's place; undefined to leave it and look at its children. */
export type Visit = (node: ElementContent) => readonly ElementContent[] | undefined;

/** The same tree with every node that `visit` answers for replaced, from the top down. */
export function rewriteRoot(root: Root, visit: Visit): Root {
  const children = root.children.flatMap((node): readonly RootContent[] =>
    isContent(node) && node.type !== 'text'
      ? (visit(node) ?? [rewriteInside(node, visit)])
      : [node],
  );
  return { ...root, children };
}

/** The node itself stays; what is in it is rewritten. Text alone is never asked for. */
export function rewriteInside<T extends ElementContent>(node: T, visit: Visit): T {
  if (!('children' in node)) return node;
  const children = rewriteAll(node.children, visit);
  return children === undefined ? node : { ...node, children };
}

/** Undefined where nothing changed, which is nearly everywhere: no step then copies anything. */
export function rewriteAll(
  nodes: readonly ElementContent[],
  visit: Visit,
): ElementContent[] | undefined {
  let made: ElementContent[] | undefined;
  for (const [index, node] of nodes.entries()) {
    const replaced = node.type === 'text' ? undefined : visit(node);
    const kept = replaced === undefined ? rewriteInside(node, visit) : node;
    if (made === undefined && (replaced !== undefined || kept !== node)) {
      made = nodes.slice(0, index);
    }
    if (replaced === undefined) made?.push(kept);
    else made?.push(...replaced);
  }
  return made;
}
