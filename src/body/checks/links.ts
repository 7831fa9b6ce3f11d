import type { RootContent } from 'hast';
import { attributeOf, childrenOf, isComponent, isElement } from '../hast.ts';
import { addressFindings } from './address.ts';
import { failure, placeOf, type Finding, type Seen } from './finding.ts';

/** Links of Markdown: where they lead, and what a reader is told of it. */
export function linkFindings({ node, ancestors }: Seen): Finding[] {
  if (!isComponent(node) && !isElement(node, 'a')) return [];
  const inLink = ancestors.some((parent) => isElement(parent, 'a'));
  if (isComponent(node)) return inLink ? [nested(node)] : [];
  if (typeof node.properties['href'] !== 'string') return [];
  if (node.properties['dataFootnoteRef'] !== undefined) return inLink ? [nested(node)] : [];
  if (node.properties['dataFootnoteBackref'] !== undefined) return [];
  const at = placeOf(node);
  const silent = !node.children.some(speaks);
  return [...addressFindings(node.properties['href'], at), ...(silent ? [withoutText(at)] : [])];
}

function speaks(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type === 'mdxTextExpression') return true;
  if (isElement(node, 'img')) return node.properties['alt'] !== '';
  return isComponent(node) ? attributeOf(node, 'alt') !== '' : childrenOf(node).some(speaks);
}

function withoutText(at: { line: number; column: number }): Finding {
  return failure(
    at,
    'link-text',
    'A link has no words.',
    'Write what a reader finds there: `[words](address)`.',
  );
}

function nested(node: RootContent): Finding {
  return failure(
    placeOf(node),
    'link-nested',
    'A link stands inside another link.',
    'Put it behind the closing bracket of the outer one.',
  );
}
