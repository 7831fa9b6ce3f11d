import type { Root } from 'hast';
import { type Addressing, writtenLink } from '../../core/urls.ts';
import { externalRel } from '../external.ts';
import { isElement } from '../hast.ts';
import { rewriteInside, rewriteRoot, type Visit } from '../rewrite.ts';

/** Links as the site serves them: with its base, and without telling others where a reader was. */
export function resolveLinks(root: Root, where: Addressing): Root {
  const visit: Visit = (node) => {
    if (!isElement(node, 'a') || typeof node.properties['href'] !== 'string') return undefined;
    const { href } = node.properties;
    const rel = externalRel(where, href);
    const properties = {
      ...node.properties,
      href: writtenLink(where, href),
      ...(rel !== undefined && { rel: rel.split(' ') }),
    };
    return [rewriteInside({ ...node, properties }, visit)];
  };
  return rewriteRoot(root, visit);
}
