import type { ElementContent, Root } from 'hast';
import { COMPONENTS } from '../components.ts';
import { curled, dashed, smartText, spaced, START, type Sentence } from '../curl.ts';
import {
  attributeOf,
  isComponent,
  isContent,
  isElement,
  isTag,
  nameOf,
  type Attribute,
  type Tag,
} from '../hast.ts';
import { type Quotes, quotesOf } from '../quotes.ts';
import { isMarked, isQuotation } from './pull-quotes.ts';

const VERBATIM = /^(?:code|kbd|math|pre|samp|script|style|var)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|br|cite|del|dfn|em|i|img|input|ins|mark|q|r[pt]|ruby|s|small|strong|su[bp]|time|u|wbr)$/;

/** Dashes, quotation marks and apostrophes of the language, across emphasis and links, never in code. */
export function punctuate(root: Root, marks: Quotes, lang: string): Root {
  let sentence: Sentence = START;
  const curlIn = (node: ElementContent, around: Quotes): ElementContent => {
    if (node.type === 'text') {
      const [value, after] = curled(
        spaced(dashed(node.value, sentence.before), lang),
        around,
        sentence,
      );
      sentence = after;
      return value === node.value ? node : { ...node, value };
    }
    const name = nameOf(node);
    if (name === undefined) return node;
    if (VERBATIM.test(name)) {
      sentence = { ...sentence, before: 'x' };
      return node;
    }
    const isBlock = !INLINE.test(name) && !isInlineCall(node);
    if (isBlock) sentence = START;
    const inside = quotesInside(node, around);
    const made = curlChildren(curlAttributes(node, around, lang), (child) => curlIn(child, inside));
    if (isBlock) sentence = START;
    return made;
  };
  return {
    ...root,
    children: root.children.map((node) => (isContent(node) ? curlIn(node, marks) : node)),
  };
}

/** Words of another language have its marks, and those of a pull quote stand inside its own. */
function quotesInside(node: ElementContent, around: Quotes): Quotes {
  const lang = isTag(node) ? attributeOf(node, 'lang') : undefined;
  const own = lang === undefined || lang === '' ? around : quotesOf(lang);
  return isQuotation(node) && !isMarked(node) ? { outer: own.inner, inner: own.outer } : own;
}

function isInlineCall(node: ElementContent): boolean {
  return isComponent(node) && COMPONENTS[node.name]?.place === 'inline';
}

function curlChildren(
  node: ElementContent,
  curlIn: (child: ElementContent) => ElementContent,
): ElementContent {
  return 'children' in node ? { ...node, children: node.children.map(curlIn) } : node;
}

function curlAttributes(node: ElementContent, marks: Quotes, lang: string): ElementContent {
  if (isTag(node)) {
    return {
      ...node,
      attributes: node.attributes.map((item) => curlAttribute(node, item, marks, lang)),
    };
  }
  if (!isElement(node, 'img', 'a')) return node;
  const { alt, title } = node.properties;
  return {
    ...node,
    properties: {
      ...node.properties,
      ...(typeof alt === 'string' && { alt: smartText(alt, marks, lang) }),
      ...(typeof title === 'string' && { title: smartText(title, marks, lang) }),
    },
  };
}

/** Only what a reader reads: an address keeps its signs. */
function curlAttribute(tag: Tag, attribute: Attribute, marks: Quotes, lang: string): Attribute {
  if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return attribute;
  const isText = isComponent(tag)
    ? COMPONENTS[tag.name]?.attributes[attribute.name]?.kind === 'text'
    : attribute.name === 'title';
  return isText ? { ...attribute, value: smartText(attribute.value, marks, lang) } : attribute;
}
