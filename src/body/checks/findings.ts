import type { Root, RootContent } from 'hast';
import { childrenOf, type Parent } from '../hast.ts';
import { attributeFindings } from './attributes.ts';
import { characterFindings } from './characters.ts';
import { codeFindings } from './code-in-text.ts';
import type { Finding, Seen } from './finding.ts';
import { footnoteFindings } from './footnotes.ts';
import { headingFindings } from './headings.ts';
import { imageFindings } from './images.ts';
import { linkFindings } from './links.ts';
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
    ...root.children.flatMap((node) => findingsIn(node, [root], source, checks)),
  ];
}

function findingsIn(
  node: RootContent,
  ancestors: readonly Parent[],
  source: string,
  checks: readonly Check[],
): Finding[] {
  if (node.type === 'text') return [];
  const found = checks.flatMap((check) => check({ node, ancestors, source }));
  if (!('children' in node)) return found;
  const inside = [...ancestors, node];
  return [
    ...found,
    ...childrenOf(node).flatMap((child) => findingsIn(child, inside, source, checks)),
  ];
}
