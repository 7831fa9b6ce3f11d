import type { Root } from 'hast';
import { type Addressing, decodedPath, writtenLink } from '../../core/urls.ts';
import { externalRel } from '../external.ts';
import { isElement } from '../hast.ts';
import { rewriteInside, rewriteRoot, type Visit } from '../rewrite.ts';

/** Links as the site serves them: with its base, and without telling others where a reader was. */
export function resolveLinks(
  root: Root,
  where: Addressing,
  files: Readonly<Record<string, string>> = {},
): Root {
  const visit: Visit = (node) => {
    if (!isElement(node, 'a') || typeof node.properties['href'] !== 'string') return undefined;
    const href = meantLink(node.properties['href'], files);
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

/** The link that is meant: by the name of a file its address, by an e-mail address `mailto:`. */
export function meantLink(href: string, files: Readonly<Record<string, string>>): string {
  if (/^[^\s/:?#@]+@[^\s/:?#@]+\.[^\s/:?#@]+$/.test(href)) return `mailto:${href}`;
  const path = /^[^?#]*/.exec(href)?.[0] ?? '';
  const address = files[decodedPath(path)];
  return address === undefined ? href : address + href.slice(path.length);
}
