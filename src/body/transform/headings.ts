import type { Element, ElementContent, Root } from 'hast';
import Slugger from 'github-slugger';
import { element, isElement, textOf } from '../hast.ts';
import { PAGE_PARTS } from '../page-parts.ts';
import { rewriteRoot } from '../rewrite.ts';

/** Ids of notes and sources, which a heading never takes either. */
const TAKEN = /^$|^(?:source|cite|fn|fnref|footnote)-/;

/**
 * Headings that can be linked to. The link stands beside the heading, so that neither the contents
 * list nor a screen reader hears it as part of its words.
 */
export function anchorHeadings(root: Root, linkLabel: (heading: string) => string): Root {
  const slugger = new Slugger();
  return rewriteRoot(root, (node) => {
    if (!isElement(node, 'h2', 'h3', 'h4', 'h5', 'h6') || node.properties['id'] !== undefined) {
      return undefined;
    }
    return [anchored(node, idFor(textOf(node).trim(), slugger), linkLabel)];
  });
}

function idFor(text: string, slugger: Slugger): string {
  const plain = new Slugger().slug(text);
  const taken = TAKEN.test(plain) || PAGE_PARTS.includes(plain);
  return slugger.slug(taken ? `section-${plain}` : text);
}

function anchored(
  heading: Element,
  id: string,
  linkLabel: (heading: string) => string,
): ElementContent {
  const ariaLabel = linkLabel(textOf(heading).trim());
  return element('div', { className: ['heading'] }, [
    { ...heading, properties: { ...heading.properties, id } },
    element('a', { className: ['anchor'], href: `#${id}`, ariaLabel }, []),
  ]);
}
