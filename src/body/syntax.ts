import type { Root, RootContent } from 'hast';
import { mdxToHast, type Features } from 'satteri';
import { failure, type Finding } from './checks/finding.ts';
import { syntaxFinding } from './checks/syntax.ts';
import { childrenOf } from './hast.ts';

/** How every text is read, in both lanes. Quotation marks are the language's: see quotes.ts. */
export const FEATURES: Features = {
  frontmatter: false,
  gfm: { footnotes: { label: '', clobberPrefix: '', backLabel: '{reference}', backContent: '↩' } },
  smartPunctuation: { quotes: false, dashes: true, ellipses: true },
};

/** The text as a tree of HTML and tags, or the one thing that keeps it from being read. */
export function readSyntax(source: string): Root | Finding {
  try {
    const root = mdxToHast(ended(source), { features: FEATURES, position: true });
    if (root.type !== 'root') return { type: 'root', children: [] };
    return isDeeper(root, DEEPEST) ? tooDeep() : root;
  } catch (error) {
    if (error instanceof RangeError) return tooDeep();
    return syntaxFinding(source, error instanceof Error ? error.message : String(error));
  }
}

/** With a line end: satteri 0.10.5 aborts the process at `import "\` as the last of a text. */
export function ended(source: string): string {
  return source.endsWith('\n') ? source : `${source}\n`;
}

/** Deeper than anyone writes, and far from where a recursion ends. */
const DEEPEST = 100;

function isDeeper(node: Root | RootContent, levels: number): boolean {
  return levels === 0 || childrenOf(node).some((child) => isDeeper(child, levels - 1));
}

function tooDeep(): Finding {
  return failure(
    { line: 1, column: 1 },
    'text-deep',
    `The text holds something inside something else more than ${DEEPEST} times over.`,
    'Take away quotation marks, list items or tags that stand inside one another.',
  );
}
