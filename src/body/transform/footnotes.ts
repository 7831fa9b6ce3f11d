import type { ElementContent, Properties, Root } from 'hast';
import type { BodyStrings } from '../../strings/body.ts';
import { element, isElement, text } from '../hast.ts';
import { rewriteInside, rewriteRoot, type Visit } from '../rewrite.ts';

/**
 * Footnotes in the words of their language, with letters for marks: the numbers are the sources'.
 * Classes stand in place of satteri's data attributes, which the two lanes print differently.
 */
export function nameFootnotes(
  root: Root,
  { footnotes, footnotesLang: lang }: Pick<BodyStrings, 'footnotes' | 'footnotesLang'>,
  backLabel: (n: string) => string,
): Root {
  const visit: Visit = (node) => {
    if (node.type !== 'element') return undefined;
    const { dataFootnotes, dataFootnoteRef, dataFootnoteBackref, ...given } = node.properties;
    const rest = withPlainId(given);
    if (dataFootnotes !== undefined) {
      const children = node.children.map(lettered);
      return [rewriteInside({ ...node, properties: rest, children }, visit)];
    }
    if (rest['id'] === 'footnote-label') {
      return [
        element('h2', { ...rest, ...(lang && { lang }), className: ['visually-hidden'] }, [
          text(footnotes),
        ]),
      ];
    }
    if (dataFootnoteRef !== undefined) {
      const note = String(given['href']).slice('#fn-'.length);
      const again = String(given['id']).slice(`fnref-${note}-`.length);
      const id = decoded(idOfMark(note, again));
      return [element('a', { ...rest, id, className: ['footnote-ref'] }, marks(node.children))];
    }
    if (dataFootnoteBackref === undefined) {
      return rest === given ? undefined : [rewriteInside({ ...node, properties: rest }, visit)];
    }
    // `2-3` leads to the third place that refers to the second footnote.
    const [number = '', again = ''] = String(given['ariaLabel']).split('-');
    const [, note = ''] = String(given['href']).split(/^#fnref-/);
    const href = `#${idOfMark(again === '' ? note : note.slice(0, -again.length - 1), again)}`;
    const ariaLabel = backLabel(again === '' ? mark(number) : `${mark(number)} (${again})`);
    return [element('a', { ...rest, href, className: ['footnote-back'], ariaLabel }, [text('↩')])];
  };
  return rewriteRoot(root, visit);
}

/** Satteri’s second mark of `[^a]` would have the id of the first of `[^a-2]`. */
function idOfMark(note: string, again: string): string {
  return again === '' ? `fnref-${note}` : `footnote-${again}-${note}`;
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

/** 1 is a, 26 is z, 27 is aa, as `list-style-type: lower-alpha` counts. */
function mark(number: string): string {
  const n = Number(number) - 1;
  const letter = String.fromCodePoint(97 + (n % 26));
  return n < 26 ? letter : mark(String(Math.floor(n / 26))) + letter;
}
