import { compareProblems, type Problem } from '../core/errors.ts';
import { idsOf, repeatedIds } from './ids.ts';
import { inlineCode } from './inline-code.ts';
import { type AnchorLink, brokenAnchors, linksOf } from './links.ts';
import type { ParsedPage } from './parsed-page.ts';
import { policyFaults } from './policy-faults.ts';
import type { Published } from './published.ts';

/** What one page says about itself, without the others. */
export interface PageFacts {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly ids: ReadonlySet<string>;
  /** The links to places on other pages of ours. */
  readonly anchors: readonly AnchorLink[];
}

export function pageFacts(page: ParsedPage, published: Published): PageFacts {
  const ids = idsOf(page);
  const links = linksOf(page, published);
  const within = links.anchors.filter(({ target }) => target === page.file);
  return {
    file: page.file,
    problems: [
      ...page.faults,
      ...repeatedIds(page),
      ...inlineCode(page),
      ...policyFaults(page),
      ...links.problems,
      ...brokenAnchors(page.file, within, () => ids),
    ],
    ids,
    anchors: links.anchors.filter(({ target }) => target !== page.file),
  };
}

/** What only the pages together can tell: the links from one to a place on another. */
export function anchorFaults(
  pages: readonly PageFacts[],
  idsOf: (page: string) => ReadonlySet<string> | undefined,
): readonly Problem[] {
  return pages.flatMap(({ file, anchors }) => brokenAnchors(file, anchors, idsOf));
}

/** Everything wrong with these pages of a release, sorted. */
export function checkPages(pages: readonly ParsedPage[], published: Published): readonly Problem[] {
  const facts = pages.map((page) => pageFacts(page, published));
  const ids = new Map(facts.map((page) => [page.file, page.ids]));
  return [
    ...facts.flatMap(({ problems }) => problems),
    ...anchorFaults(facts, (page) => ids.get(page)),
  ].toSorted(compareProblems);
}
