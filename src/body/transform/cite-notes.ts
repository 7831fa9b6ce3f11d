import type { Root, RootContent } from 'hast';
import { COMPONENTS } from '../components.ts';
import { attributeOf, call, type Component, isComponent, isContent } from '../hast.ts';
import { rewriteAll, rewriteInside, type Visit } from '../rewrite.ts';

/** Behind each block, a note of the sources that it is the first to cite. */
export function placeCiteNotes(root: Root): Root {
  const seen = new Set<string>();
  const visit: Visit = (node) => {
    const source = isComponent(node) ? sourceOf(node) : undefined;
    if (!isComponent(node) || source === undefined || seen.has(source)) return undefined;
    seen.add(source);
    return [rewriteInside(node, visit)];
  };
  const children = root.children.flatMap((node): RootContent[] => {
    if (!isContent(node)) return [node];
    const before = seen.size;
    const block = rewriteAll([node], visit) ?? [node];
    const fresh = [...seen].slice(before);
    return fresh.length === 0 ? block : [...block, call('CiteNotes', { sources: fresh.join(' ') })];
  });
  return { ...root, children };
}

function sourceOf(component: Component): string | undefined {
  const rule = COMPONENTS[component.name]?.attributes['source'];
  return rule === undefined ? undefined : attributeOf(component, 'source') || undefined;
}
