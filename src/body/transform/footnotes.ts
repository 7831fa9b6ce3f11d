import type { ElementContent, Properties, Root } from 'hast';
import { element, isElement, text } from '../hast.ts';
import { rewriteInside, rewriteRoot, type Visit } from '../rewrite.ts';

/**
 * Footnotes in the words of their language, with letters for marks: the numbers are the sources'.
 * Classes stand in place of satteri's data attributes, which the two lanes print differently.
 */
export function nameFootnotes(root: Root, title: string, backLabel: (n: string) => string): Root {
  const visit: Visit = (node) => {
    if (node.type !== 'element') return undefined;
    const { dataFootnotes, dataFootnoteRef, dataFootnoteBackref, ...given } = node.properties;
    const rest = withPlainId(given);
    if (dataFootnotes !== undefined) {
      const children = node.children.map(lettered);
      return [rewriteInside({ ...node, properties: rest, children }, visit)];
    }
    if (rest['id'] === 'footnote-label') {
      return [element('h2', { ...rest, className: ['visually-hidden'] }, [text(title)])];
    }
    if (dataFootnoteRef !== undefined) {
      return [element('a', { ...rest, className: ['footnote-ref'] }, marks(node.children))];
    }
    if (dataFootnoteBackref === undefined) {
      return rest === given ? undefined : [rewriteInside({ ...node, properties: rest }, visit)];
    }
    const ariaLabel = backLabel(markOfLabel(String(rest['ariaLabel'])));
    return [element('a', { ...rest, className: ['footnote-back'], ariaLabel }, [text('↩')])];
  };
  return rewriteRoot(root, visit);
}

/** Satteri writes an id as it writes the link to it: `fn-a%C3%B1o`, which is the id `fn-año`. */
function withPlainId(properties: Properties): Properties {
  const { id } = properties;
  if (typeof id !== 'string' || !/^fn(?:ref)?-.*%/.test(id)) return properties;
  return { ...properties, id: decoded(id) };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function lettered(node: ElementContent): ElementContent {
  return isElement(node, 'ol') ? { ...node, properties: { ...node.properties, type: 'a' } } : node;
}

function marks(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => (child.type === 'text' ? text(mark(child.value)) : child));
}

/** `2-3`, the third place that refers to the second footnote, is `b (3)`. */
function markOfLabel(label: string): string {
  const [number = '', again] = label.split('-');
  return again === undefined ? mark(number) : `${mark(number)} (${again})`;
}

/** 1 is a, 26 is z, 27 is aa, as `list-style-type: lower-alpha` counts. */
function mark(number: string): string {
  const n = Number(number) - 1;
  const letter = String.fromCodePoint(97 + (n % 26));
  return n < 26 ? letter : mark(String(Math.floor(n / 26))) + letter;
}
