import type { Root } from 'hast';
import { isElsewhere, writtenLink, type Addressing } from '../../urls.ts';
import { isElement, rewriteInside, rewriteRoot, type Visit } from '../hast.ts';

/** What the browser is told of a link to another site. */
export const EXTERNAL = ['noopener', 'noreferrer', 'external'] as const;

/** Links as the site serves them: with its base, and without telling others where a reader was. */
export function resolveLinks(root: Root, where: Addressing): Root {
  const visit: Visit = (node) => {
    if (!isElement(node, 'a') || typeof node.properties['href'] !== 'string') return undefined;
    const { href } = node.properties;
    const rel = isElsewhere(where, href) && /^https?:/i.test(href) ? { rel: [...EXTERNAL] } : {};
    const properties = { ...node.properties, href: writtenLink(where, href), ...rel };
    return [rewriteInside({ ...node, properties }, visit)];
  };
  return rewriteRoot(root, visit);
}
