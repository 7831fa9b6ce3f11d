import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { ELEMENTS as LET_THROUGH } from '../elements.ts';
import { embedAddress } from '../embeds.ts';
import { DECORATIVE } from '../checks/images.ts';
import { attributePlace, failure, type Finding, warning } from '../checks/finding.ts';
import {
  attributeOf,
  call,
  element,
  hasAttribute,
  isBlank,
  isComponent,
  isContent,
  isElement,
  isTag,
  type Tag,
  text,
  textOf,
} from '../hast.ts';
import { hasBlock, validContent } from './content-model.ts';
import { BOXES, isSpan, VOID } from './names.ts';

/**
 * Tags that Markdown has a sign for, as Markdown would have made them: `<a href="…">` is a link,
 * `<p>` a paragraph, `<div>` what is in it. What stays a tag is for the checks to judge.
 */
export function plainHtml(root: Root, source: string): { root: Root; findings: Finding[] } {
  const findings: Finding[] = [];
  const plain = (node: ElementContent): ElementContent[] => {
    if (!('children' in node)) return [node];
    const children = node.children.flatMap(plain);
    if (!isTag(node) || isComponent(node)) return [{ ...node, children }];
    if (!isKnown(node.name ?? '')) return [{ ...node, children }];
    return plainTag(withoutLook({ ...node, children }, source, findings));
  };
  if (!holdsTag(root)) return { root, findings };
  const children = root.children.flatMap((node): RootContent[] =>
    isContent(node) ? plain(node) : [node],
  );
  return { root: validContent({ ...root, children }), findings };
}

function holdsTag(node: Root | RootContent): boolean {
  if (isTag(node) && !isComponent(node)) return true;
  return 'children' in node && node.children.some(holdsTag);
}

function plainTag(tag: Tag): ElementContent[] {
  const name = tag.name ?? '';
  // `<br>a</br>`: nothing is in an element that has no end.
  if (VOID.has(name) && tag.children.length > 0) {
    return [...plainTag({ ...tag, children: [] }), ...tag.children];
  }
  if (name === 'details') return [details(tag)];
  if (name === 'iframe') return frame(tag);
  if (name === 'figure') return figure(tag);
  if (name === 'picture') return tag.children.filter((child) => isElement(child, 'img'));
  if (BOXES.has(name))
    return hasBlock(tag) ? tag.children : [at(tag, element('p', {}, tag.children))];
  if (isSpan(name)) {
    return ['lang', 'dir'].some((one) => hasAttribute(tag, one))
      ? [{ ...tag, name: 'span' }]
      : tag.children;
  }
  if (name === 'a' && !hasAttribute(tag, 'href')) return tag.children;
  if (name === 'pre') return [at(tag, element('pre', {}, [codeIn(tag)]))];
  const rule = ELEMENTS.get(name);
  if (rule === undefined) return [tag];
  return [
    at(tag, element(rule.as ?? name, propertiesOf(tag, rule.attributes ?? []), tag.children)),
  ];
}

/** Whether an element is read as Markdown would have made it, or let through. */
export function isKnown(name: string): boolean {
  return (
    OTHERS.has(name) ||
    BOXES.has(name) ||
    isSpan(name) ||
    ELEMENTS.has(name) ||
    LET_THROUGH.has(name)
  );
}

const OTHERS = new Set(['details', 'summary', 'iframe', 'figure', 'figcaption', 'pre']);

interface PlainRule {
  readonly as?: string;
  readonly attributes?: readonly string[];
}

const CELL: PlainRule = { attributes: ['colspan', 'rowspan'] };

const ELEMENTS: ReadonlyMap<string, PlainRule> = new Map<string, PlainRule>([
  ['a', { attributes: ['href', 'title', 'hreflang', 'lang'] }],
  ['blockquote', { attributes: ['lang'] }],
  ['caption', {}],
  ['h1', {}],
  ['h2', {}],
  ['h3', {}],
  ['h4', {}],
  ['h5', {}],
  ['h6', {}],
  ['hr', {}],
  ['img', { attributes: ['src', 'alt', 'title'] }],
  ['li', {}],
  ['ol', { attributes: ['start'] }],
  ['p', { attributes: ['lang', 'dir'] }],
  ['strike', { as: 'del' }],
  ['table', {}],
  ['tbody', {}],
  ['td', CELL],
  ['tfoot', {}],
  ['th', { attributes: ['colspan', 'rowspan', 'scope'] }],
  ['thead', {}],
  ['tr', {}],
  ['tt', { as: 'code' }],
  ['ul', {}],
]);

const NUMBERS = new Set(['colspan', 'rowspan', 'start']);

function propertiesOf(tag: Tag, names: readonly string[]): Properties {
  return Object.fromEntries(
    names.flatMap((name): [string, string | number][] => {
      const value = attributeOf(tag, name);
      if (value === undefined) return [];
      if (NUMBERS.has(name)) return /^[1-9]\d{0,2}$/.test(value) ? [[name, Number(value)]] : [];
      if (name === 'scope') return /^(?:row|col)(?:group)?$/.test(value) ? [[name, value]] : [];
      return [[name, value]];
    }),
  );
}

/** What only says how a tag looks is the site's to decide; what would run is refused. */
function withoutLook(tag: Tag, source: string, findings: Finding[]): Tag {
  const attributes = tag.attributes.filter((item) => {
    if (item.type !== 'mdxJsxAttribute') return true;
    const { name, value } = item;
    if (/^on/i.test(name)) {
      findings.push(wouldRun(tag, name, source));
      return false;
    }
    if (name === 'style') findings.push(styleLost(tag, source));
    return typeof value === 'object' && value !== null ? true : !LOOK.test(name);
  });
  return { ...tag, attributes };
}

const LOOK =
  /^(?:class|className|id|style|align|valign|width|height|border|cellpadding|cellspacing|bgcolor|color|face|size|target|rel|role|tabindex|loading|decoding|name|open|itemprop|itemscope|itemtype|nowrap|clear|data-[\w-]+|aria-[\w-]+|markdown)$/;

function wouldRun(tag: Tag, name: string, source: string): Finding {
  return failure(
    attributePlace(source, tag, name),
    'attribute-unknown',
    `\`${name}\` of \`<${tag.name}>\` would run, and a text is never run.`,
    'Leave it out.',
  );
}

function styleLost(tag: Tag, source: string): Finding {
  const at = attributePlace(source, tag, 'style');
  return warning(
    at,
    'attribute-dropped',
    `The \`style\` of \`<${tag.name}>\` is left out: the site decides how things look.`,
    'Take it out. Colours and fonts are set in site.yaml.',
  );
}

/** The words of the page's language name a box whose summary is missing: see `nameDetails`. */
function details(tag: Tag): ElementContent {
  const isSummary = (node: ElementContent) => isTag(node) && node.name === 'summary';
  const summary = tag.children.filter(isSummary).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const children = tag.children.filter((node) => !isSummary(node));
  return call('Details', { summary: summary === '' ? undefined : summary }, children);
}

function frame(tag: Tag): ElementContent[] {
  const href = embedAddress(attributeOf(tag, 'src') ?? '');
  return href === undefined ? [tag] : [call('LinkCard', { href })];
}

/** A picture with its caption; what else a figure holds stands by itself. */
function figure(tag: Tag): ElementContent[] {
  const isCaption = (node: ElementContent) => isTag(node) && node.name === 'figcaption';
  const others = tag.children.filter((node) => !isCaption(node) && !isBlank(node));
  const caption = tag.children
    .filter(isCaption)
    .flatMap((node) => ('children' in node ? node.children : []));
  const [image] = others.map(onlyImage);
  if (others.length === 1 && image !== undefined) {
    const { src, alt, title } = image.properties;
    const words = typeof alt === 'string' && alt.trim() !== '' ? alt : undefined;
    const decorative = title === DECORATIVE ? (true as const) : undefined;
    const props = { src: String(src ?? ''), alt: words, decorative };
    return [at(tag, call('Figure', props, caption))];
  }
  return caption.length === 0 ? others : [...others, element('p', {}, caption)];
}

function onlyImage(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  const [only, ...rest] = node.children.filter((child) => !isBlank(child));
  if (only === undefined || rest.length > 0 || !isElement(node, 'p', 'a')) return undefined;
  return onlyImage(only);
}

function codeIn(tag: Tag): Element {
  return element('code', {}, [text(textOf(tag).replace(/^\n/, ''))]);
}

function at<T extends ElementContent>(tag: Tag, node: T): T {
  return { ...node, position: tag.position };
}
