import type { Element, Root, RootContent } from 'hast';
import { isElement, nodesIn, textOf } from '../hast.ts';
import { failure, placeOf, type Finding } from './finding.ts';

/** Headings go down one step at a time below the page's title, so that they make an outline. */
export function headingFindings(root: Root): Finding[] {
  const headings = nodesIn(root).filter(isHeading);
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1];
    return headingFinding(heading, before === undefined ? 1 : Math.max(depthOf(before), 2));
  });
}

function headingFinding(heading: Element, before: number): Finding[] {
  const depth = depthOf(heading);
  const at = placeOf(heading);
  if (textOf(heading).trim() === '') {
    return [
      failure(at, 'heading-empty', 'A heading has no words.', 'Write some, or take the `#` away.'),
    ];
  }
  if (depth === 1) {
    const what =
      'A heading of the first level stands in the text, and the page has its title there.';
    return [failure(at, 'heading-level', what, `Write \`## ${textOf(heading).trim()}\`.`)];
  }
  if (depth <= before + 1) return [];
  const what = `A heading of level ${depth} follows one of level ${before}${before === 1 ? ', the title' : ''}.`;
  return [failure(at, 'heading-level', what, `Write it with ${'#'.repeat(before + 1)}.`)];
}

function isHeading(node: RootContent): node is Element {
  return (
    isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') &&
    node.properties['id'] !== 'footnote-label'
  );
}

function depthOf(heading: Element): number {
  return Number(heading.tagName.slice(1));
}
