import type { Root } from 'hast';
import { childrenOf, type Parent } from '../hast.ts';
import { attributeFindings } from './attributes.ts';
import { characterFindings } from './characters.ts';
import { codeBlockFindings } from './code-blocks.ts';
import { codeFindings } from './code-in-text.ts';
import type { Finding, Seen } from './finding.ts';
import { footnoteFindings } from './footnotes.ts';
import { headingFindings } from './headings.ts';
import { imageFindings } from './images.ts';
import { linkFindings } from './links.ts';
import { literalFindings } from './literal.ts';
import { moduleFindings } from './module-code.ts';
import { placingFindings } from './placing.ts';
import { tagFindings } from './tags.ts';
import { timelineFindings } from './timeline.ts';

type Check = (seen: Seen) => readonly Finding[];

const OF_EVERY_TEXT: readonly Check[] = [
  linkFindings,
  imageFindings,
  placingFindings,
  timelineFindings,
  literalFindings,
  codeBlockFindings,
];
const OF_DATA: readonly Check[] = [codeFindings, tagFindings, attributeFindings];

/** Everything wrong with a text. One that site.yaml trusts may hold code, and keeps all other rules. */
export function bodyFindings(root: Root, source: string, trusted: boolean): Finding[] {
  const checks = trusted ? OF_EVERY_TEXT : [...OF_DATA, ...OF_EVERY_TEXT];
  return [
    ...characterFindings(source),
    ...headingFindings(root),
    ...footnoteFindings(root, source),
    ...(trusted ? moduleFindings(root, source) : []),
    ...findingsIn(root, [], source, checks),
  ];
}

/** Of everything inside a node, in reading order. */
function findingsIn(
  parent: Parent,
  above: readonly Parent[],
  source: string,
  checks: readonly Check[],
  found: Finding[] = [],
): Finding[] {
  const ancestors = [...above, parent];
  for (const node of childrenOf(parent)) {
    if (node.type === 'text') continue;
    for (const check of checks) found.push(...check({ node, ancestors, source }));
    if ('children' in node) findingsIn(node, ancestors, source, checks, found);
  }
  return found;
}
