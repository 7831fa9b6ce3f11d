import type { Root, RootContent } from 'hast';
import { COMPONENTS } from './components.ts';
import { attributeOf, childrenOf, type Component, isComponent, nameOf } from './hast.ts';
import { countWords } from './words.ts';

/** A part of a text that a result of search can lead to. */
export interface BodySection {
  /** Undefined for what stands before the first heading. */
  readonly id: string | undefined;
  readonly heading: string;
  /** One block a line, without markup. */
  readonly text: string;
}

/** A text cut at its headings, each part with the id of the heading it stands under. */
export function sectionsIn(root: Root): readonly BodySection[] {
  const cuts: { id: string | undefined; heading: string; text: string }[] = [
    { id: undefined, heading: '', text: '' },
  ];
  const add = (text: string) => {
    const last = cuts.at(-1);
    if (last !== undefined) last.text += text;
  };
  const read = (node: RootContent) => {
    const id = headingId(node);
    if (id !== undefined) cuts.push({ id, heading: tidy(textIn(node)), text: '' });
    else if (isComponent(node) || node.type === 'text') add(textIn(node));
    else if (!isWayBack(node)) {
      for (const child of childrenOf(node)) read(child);
      if (isLine(node)) add('\n');
    }
  };
  for (const node of root.children) read(node);
  return cuts
    .map(({ id, heading, text }) => ({ id, heading, text: tidy(text) }))
    .filter(({ id, text }) => id !== undefined || text !== '');
}

/** How many words a reader reads; the title of the footnotes is none of the writer's. */
export function wordsIn(sections: readonly BodySection[]): number {
  return sections.reduce(
    (sum, { id, heading, text }) =>
      sum + countWords(text) + (id === FOOTNOTES ? 0 : countWords(heading)),
    0,
  );
}

const FOOTNOTES = 'footnote-label';

function textIn(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (isWayBack(node)) return '';
  if (isComponent(node)) return textOfComponent(node);
  return childrenOf(node).map(textIn).join('') + (isLine(node) ? '\n' : '');
}

/** What stands in a sentence adds no words to it; a block says its attributes and what is in it. */
function textOfComponent(node: Component): string {
  const rule = COMPONENTS[node.name];
  if (rule === undefined || rule.place === 'inline') return '';
  const said = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name } = attribute;
    return rule.attributes[name]?.kind === 'text' ? (attributeOf(node, name) ?? []) : [];
  });
  return `\n${said.join('\n')}\n${node.children.map(textIn).join('')}\n`;
}

function headingId(node: RootContent): string | undefined {
  if (node.type !== 'element' || !/^h[2-6]$/.test(node.tagName)) return undefined;
  const { id } = node.properties;
  return typeof id === 'string' ? id : undefined;
}

/** The marks that lead to a footnote, and from it back. */
function isWayBack(node: RootContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'a') return false;
  const classes = node.properties['className'];
  return (
    Array.isArray(classes) && classes.some((name) => /^footnote-(?:ref|back)$/.test(String(name)))
  );
}

function isLine(node: RootContent): boolean {
  return /^(?:p|h[1-6]|li|t[dh]|d[dt]|pre|blockquote|div|br)$/.test(nameOf(node) ?? '');
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
