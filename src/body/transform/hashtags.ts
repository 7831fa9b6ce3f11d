import type { ElementContent, Root, RootContent } from 'hast';
import { mixedParts } from '../../domain/mixed-text.ts';
import { childrenOf, element, isContent, nameOf, text } from '../hast.ts';

/** Where nothing is to be added: what is shown as it is, and what already stands apart. */
const LEFT_ALONE = /^(?:bd[io]|code|kbd|pre|samp|script|style|var)$/;

/** Hashtags and handles that run against the text's language, each in a `<bdi>`. */
export function isolateHashtags(root: Root, lang: string): Root {
  if (!mayHoldTag(root)) return root;
  const isolated = (node: ElementContent): readonly ElementContent[] => {
    if (node.type === 'text') {
      const parts = mixedParts(node.value, lang);
      if (!parts.some(({ apart }) => apart)) return [node];
      return parts.map((part) =>
        part.apart ? element('bdi', {}, [text(part.text)]) : text(part.text),
      );
    }
    if (!('children' in node) || LEFT_ALONE.test(nameOf(node) ?? '')) return [node];
    const children = node.children.flatMap(isolated);
    return [isSame(children, node.children) ? node : { ...node, children }];
  };
  const children = root.children.flatMap((node): readonly RootContent[] =>
    isContent(node) ? isolated(node) : [node],
  );
  return isSame(children, root.children) ? root : { ...root, children };
}

function mayHoldTag(node: Root | RootContent): boolean {
  return node.type === 'text' ? /[#@]/.test(node.value) : childrenOf(node).some(mayHoldTag);
}

function isSame(made: readonly RootContent[], before: readonly RootContent[]): boolean {
  return made.length === before.length && made.every((node, at) => node === before[at]);
}
