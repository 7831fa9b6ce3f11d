import type { ElementContent, Root, RootContent } from 'hast';
import { childrenOf, element, isContent, nameOf, text } from '../hast.ts';

const VERBATIM = /^(?:code|kbd|pre|samp|var|math)$/;
const MARK = /(?<![=\w])==(?=[^\s=]|$)|(?<=[^\s=]|^)==(?![=\w])/g;

/** `==marked==` words, across emphasis and links. */
export function markWords(root: Root): Root {
  const marked = (node: ElementContent): ElementContent => {
    if (!('children' in node) || VERBATIM.test(nameOf(node) ?? '')) return node;
    return { ...node, children: markedIn(node.children.map(marked)) };
  };
  if (!mayHoldMark(root)) return root;
  return {
    ...root,
    children: root.children.map((node) => (isContent(node) ? marked(node) : node)),
  };
}

function mayHoldMark(node: Root | RootContent): boolean {
  return node.type === 'text' ? node.value.includes('==') : childrenOf(node).some(mayHoldMark);
}

function markedIn(nodes: ElementContent[]): ElementContent[] {
  if (!nodes.some((node) => node.type === 'text' && node.value.includes('=='))) return nodes;
  const made: ElementContent[] = [];
  let open: ElementContent[] | undefined;
  const add = (node: ElementContent) => (open ?? made).push(node);
  for (const node of nodes) {
    if (node.type !== 'text') {
      add(node);
      continue;
    }
    let from = 0;
    for (const { index } of node.value.matchAll(MARK)) {
      const opens =
        /^==[^\s=]/.test(node.value.slice(index)) && !/\w/.test(node.value[index - 1] ?? '');
      if (open === undefined && !opens && index + 2 < node.value.length) continue;
      if (index > from) add(text(node.value.slice(from, index)));
      from = index + 2;
      if (open === undefined) open = [];
      else {
        const children = open;
        open = undefined;
        add(element('mark', {}, children));
      }
    }
    if (from < node.value.length) add(text(node.value.slice(from)));
  }
  // A sign that nothing answers is a sign.
  return open === undefined ? made : [...made, text('=='), ...open];
}
