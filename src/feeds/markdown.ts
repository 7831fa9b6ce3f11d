import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { element, isElement, text } from '../body/hast.ts';
import { treeOf } from './copied-html.ts';

/** Blocks as Markdown (CommonMark with the extensions of GitHub). */
export function markdown(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, STYLE);
}

/** The HTML of a copy as blocks. */
export function blocksOf(html: string): Root['children'] {
  const tree = toMdast(treeOf(html), { document: true, handlers: HANDLERS });
  return tree.type === 'root' ? tree.children : [];
}

export function heading(depth: Heading['depth'], value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

export function link(url: string, value: string): PhrasingContent {
  return { type: 'link', url, children: [text(value)] };
}

const STYLE: Options = {
  bullet: '-',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** A line in bold, where Markdown has no sign for what it is. */
const label: Handle = (state, { children }, parent) =>
  state.one(element('p', {}, [element('strong', {}, children)]), parent);

const blocks: Handle = (state, { children }, parent) =>
  state.one(element('div', {}, children), parent);

const html = (value: string) => ({ type: 'html', value }) as const;

const HANDLERS: Readonly<Record<string, Handle>> = {
  dd: blocks,
  details: blocks,
  dl: blocks,
  dt: label,
  summary: label,
  sub: (state, node) => [html('<sub>'), ...state.all(node), html('</sub>')],
  sup: (state, node, parent) => {
    if (parent !== undefined && isElement(parent, 'a')) {
      return [text('['), ...state.all(node), text(']')];
    }
    const isReference = node.children.some((child) => isElement(child, 'a'));
    if (!isReference) return [html('<sup>'), ...state.all(node), html('</sup>')];
    const children = node.children.map((child) =>
      isElement(child, 'a')
        ? { ...child, children: [text('['), ...child.children, text(']')] }
        : child,
    );
    return state.all({ ...node, children });
  },
};
