import type { Root, RootContent } from 'hast';
import { COMPONENTS } from '../components.ts';
import { attributeOf, call, childrenOf, isComponent, type Component } from '../hast.ts';

/** Behind each block, a note of the sources that it is the first to cite. */
export function placeCiteNotes(root: Root): Root {
  const seen = new Set<string>();
  const children = root.children.flatMap((node): RootContent[] => {
    const fresh = [...new Set(citedIn(node))].filter((source) => !seen.has(source));
    for (const source of fresh) seen.add(source);
    return fresh.length === 0 ? [node] : [node, call('CiteNotes', { sources: fresh.join(' ') })];
  });
  return { ...root, children };
}

/** Source ids in the order in which the node cites them. */
function citedIn(node: RootContent): string[] {
  const own = isComponent(node) ? sourceOf(node) : undefined;
  const inside = childrenOf(node).flatMap(citedIn);
  // A quotation or a moment shows its source behind its words.
  return own === undefined ? inside : [...inside, own];
}

function sourceOf(node: Component): string | undefined {
  const rule = COMPONENTS[node.name]?.attributes['source'];
  return rule === undefined ? undefined : attributeOf(node, 'source') || undefined;
}
