import type { ElementContent, Root, RootContent } from 'hast';
import { markdownToHast, mdxToHast, type Features } from 'satteri';
import { placeAt } from '../core/places.ts';
import { failure, type Finding } from './checks/finding.ts';
import { childrenOf, isContent } from './hast.ts';
import { taggedHtml } from './html/tags.ts';
import { admonitionEdits } from './reading/admonitions.ts';
import { type Edited, originOf, unedited, withEdits } from './reading/edits.ts';
import { faultOf } from './reading/faults.ts';
import { guardEdits } from './reading/guards.ts';
import { asWritten } from './reading/as-written.ts';

/** How every text is read, in both lanes. Punctuation is the language's: see punctuation.ts. */
export const FEATURES: Features = {
  frontmatter: false,
  gfm: { footnotes: { label: '', clobberPrefix: '', backLabel: '{reference}', backContent: '↩' } },
  math: true,
  definitionList: true,
  // Astro would switch it on where we say nothing.
  smartPunctuation: false,
};

/** CommonMark with GFM, where braces are braces and tags are HTML; or MDX. */
export type Format = 'md' | 'mdx';

export interface ReadText {
  /** The text as a tree of HTML and tags, each at its place in the text as it was written. */
  readonly root: Root;
  /** What MDX could not read; the rest was read without it. */
  readonly findings: readonly Finding[];
  /** The text without what kept it from being read, for those who read it again. */
  readonly text: string;
}

/** The text as a tree, and everything that kept a part of it from being read. */
export function readSyntax(source: string, format: Format): ReadText {
  const edited = prepared(source);
  return format === 'md' ? readMarkdown(source, edited) : readMdx(source, edited);
}

function prepared(source: string): Edited {
  const ended_ = unedited(ended(source));
  const noted = withEdits(ended_, admonitionEdits(ended_.text));
  return withEdits(noted, guardEdits(noted.text));
}

function readMarkdown(source: string, edited: Edited): ReadText {
  const root = rootOf(() => markdownToHast(edited.text, { features: FEATURES, position: true }));
  if (root === undefined) return tooDeep(edited.text);
  const inside = (markdown: string, offset: number): readonly ElementContent[] => {
    const read = readMarkdown(markdown, unedited(ended(dedented(markdown))));
    return read.root.children
      .filter(isContent)
      .map((node) => asWritten(node, (at) => offset + at, edited.text));
  };
  const { root: tagged, findings } = taggedHtml(root, edited.text, inside);
  if (isDeeper(tagged, DEEPEST)) return tooDeep(edited.text);
  return {
    root: inPlace(tagged, edited, source),
    findings: findings.map((finding) => placed(finding, edited, source)),
    text: edited.text,
  };
}

/** A component's words are often indented, which would be code. */
function dedented(markdown: string): string {
  return markdown.replace(/^[ \t]+/gm, (spaces) => spaces.slice(0, spaces.length % 4));
}

/** As often as one fault after another is found behind the last, within reason. */
const MOST_FAULTS = 300;
const MOST_READ = 2_000_000;

function readMdx(source: string, edited: Edited): ReadText {
  const findings: Finding[] = [];
  const lost = new Set<string>();
  let text = edited;
  for (let tries = 0; tries < MOST_FAULTS && tries * text.text.length < MOST_READ; tries += 1) {
    const read = attempt(text.text);
    if (read === undefined) return tooDeep(text.text);
    if (typeof read !== 'string')
      return { root: inPlace(read, text, source), findings, text: text.text };
    const { at, finding, edits, lost: name } = faultOf(text.text, read);
    const place = placeAt(source, originOf(text, at));
    const isOtherHalf = name !== undefined && lost.delete(name);
    if (finding !== undefined && !isOtherHalf) findings.push(finding(place));
    if (name !== undefined && !isOtherHalf) lost.add(name);
    const next = withEdits(text, edits);
    if (next.text === text.text) break;
    text = next;
  }
  findings.push(tooBroken());
  return { root: { type: 'root', children: [] }, findings, text: text.text };
}

/** The tree, what is said of the fault that keeps it from being read, or undefined where it is too deep. */
function attempt(text: string): Root | string | undefined {
  try {
    return rootOf(() => mdxToHast(text, { features: FEATURES, position: true }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function rootOf(read: () => ReturnType<typeof mdxToHast>): Root | undefined {
  try {
    const root = read();
    if (root.type !== 'root') return { type: 'root', children: [] };
    return isDeeper(root, DEEPEST) ? undefined : root;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function inPlace(root: Root, edited: Edited, source: string): Root {
  if (edited.stretches.length === 0) return root;
  return asWritten(root, (offset) => originOf(edited, offset), source);
}

function placed(finding: Finding, edited: Edited, source: string): Finding {
  if (edited.stretches.length === 0) return finding;
  const offset = offsetAt(edited.text, finding);
  return { ...finding, ...placeAt(source, originOf(edited, offset)) };
}

function offsetAt(text: string, { line, column }: Finding): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
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

/** Nothing is published of a text whose rest nobody has read. */
function tooBroken(): Finding {
  return failure(
    { line: 1, column: 1 },
    'text-too-long',
    'The text has more that MDX cannot read than can be told at once.',
    'Mend what is told here, or give the file the ending `.md`, and check again.',
  );
}

function tooDeep(text: string): ReadText {
  const finding = failure(
    { line: 1, column: 1 },
    'text-deep',
    `The text holds something inside something else more than ${DEEPEST} times over.`,
    'Take away quotation marks, list items or tags that stand inside one another.',
  );
  return { root: { type: 'root', children: [] }, findings: [finding], text };
}
