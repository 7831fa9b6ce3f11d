import type { Element, ElementContent, Root } from 'hast';
import Slugger from 'github-slugger';
import { element, isElement, textOf } from '../hast.ts';
import { rewriteRoot } from '../rewrite.ts';

/** Ids that other parts of a page use: a heading never takes one of them. */
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
  return slugger.slug(TAKEN.test(plain) ? `section-${plain}` : text);
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
