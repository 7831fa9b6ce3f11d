import type { ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { element, text, textOf } from '../body/hast.ts';
import type { Words } from '../strings/words.ts';
import { SAFE_HTML } from '../body/safe-html.ts';
import { type CommentElement, ELEMENTS, RENAMED, TRANSPARENT } from './elements.ts';

/** How deep a comment may go before its elements are taken for text alone. */
const DEEPEST = 24;

/**
 * A comment's HTML, made anew from what is let through: nothing is copied, nothing runs, nothing is
 * loaded, and whatever it was, the result is valid where paragraphs may stand. Pictures are links,
 * for GitHub would learn who reads; headings are bold, for the page has its own.
 */
export function sanitiseComment(html: string, words: Words): string {
  const outside: Where = { words, holds: 'block', parent: '', depth: 0, inLink: false };
  return toHtml({ type: 'root', children: contentOf(parseFragment(html), outside) });
}

/** Where a node of the comment would stand in the result. */
interface Where {
  readonly words: Words;
  readonly holds: CommentElement['holds'];
  readonly parent: string;
  readonly depth: number;
  /** Another link may not stand in one. */
  readonly inLink: boolean;
}

function contentOf(node: Tree.ParentNode, where: Where): ElementContent[] {
  const deeper = { ...where, depth: where.depth + 1 };
  return node.childNodes.flatMap((child) => nodeOf(child, deeper));
}

function nodeOf(node: Tree.ChildNode, where: Where): ElementContent[] {
  if (where.depth > DEEPEST) return [];
  if (isText(node)) return holdsText(where) ? [text(plain(node.value))] : [];
  if (!isElement(node)) return [];
  if (holdsText(where)) {
    if (node.tagName === 'a') return linkOf(node, where);
    if (node.tagName === 'img' || node.tagName === 'video') return [mediaOf(node, where)];
    if (node.tagName === 'input') return [text(tickOf(node))];
    if (/^h[1-6]$/.test(node.tagName) && where.holds === 'block') return [headingOf(node, where)];
  }
  if (SAFE_HTML.strip.includes(node.tagName)) return [];
  const name = RENAMED.get(node.tagName) ?? node.tagName;
  const rule = ELEMENTS.get(name);
  if (rule === undefined || !fits(name, rule, where)) return unwrapped(node, where);
  const content = contentOf(node, { ...where, holds: rule.holds, parent: name });
  return [element(name, propertiesOf(node, rule), content)];
}

function fits(name: string, rule: CommentElement, { holds, parent }: Where): boolean {
  if (rule.within !== undefined && !rule.within.includes(parent)) return false;
  if (typeof holds !== 'string') return holds.includes(name);
  return holds === 'block' || rule.level === 'inline';
}

function holdsText({ holds }: Where): boolean {
  return typeof holds === 'string';
}

/** What an element holds, without it; what was a block keeps its distance. */
function unwrapped(node: Tree.Element, where: Where): ElementContent[] {
  const content = contentOf(node, where);
  const runsOn = !holdsText(where) || TRANSPARENT.has(node.tagName) || content.length === 0;
  return runsOn ? content : [text(' '), ...content, text(' ')];
}

function headingOf(node: Tree.Element, where: Where): ElementContent {
  return element('p', {}, [element('strong', {}, contentOf(node, { ...where, holds: 'inline' }))]);
}

function linkOf(node: Tree.Element, where: Where): ElementContent[] {
  const href = where.inLink ? undefined : webAddress(attributeOf(node, 'href'));
  if (href === undefined) return contentOf(node, { ...where, holds: 'inline' });
  const content = contentOf(node, { ...where, holds: 'inline', inLink: true });
  const silent = content.every((child) => textOf(child).trim() === '');
  return [readersLink(href, silent ? [text(href)] : content)];
}

function mediaOf(node: Tree.Element, { words, inLink }: Where): ElementContent {
  const alt = plain(attributeOf(node, 'alt') ?? '').trim();
  const name = alt === '' ? words.t('comments.imageAlone') : words.t('comments.image', { alt });
  const src = inLink ? undefined : webAddress(attributeOf(node, 'src'));
  return src === undefined ? text(name) : readersLink(src, [text(name)]);
}

/** The writers answer for none of these: search engines and the output check read it from `ugc`. */
function readersLink(href: string, content: ElementContent[]): ElementContent {
  return element('a', { href, rel: ['nofollow', 'ugc', 'noopener', 'noreferrer'] }, content);
}

function webAddress(address: string | undefined): string | undefined {
  const url = URL.parse(address ?? '');
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

function propertiesOf(node: Tree.Element, { attributes }: CommentElement): Properties {
  return Object.fromEntries(
    node.attrs
      .filter(({ name, value }) => attributes.includes(name) && VALUES.test(value))
      .map(({ name, value }) => [name, value]),
  );
}

/** Of `dir` and `start`. */
const VALUES = /^(?:ltr|rtl|auto|-?\d{1,6})$/;

function tickOf(node: Tree.Element): string {
  if (attributeOf(node, 'type') !== 'checkbox') return '';
  return attributeOf(node, 'checked') === undefined ? '☐ ' : '☑ ';
}

function attributeOf({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Without the characters that nobody sees, which turn words around or kill a page. */
function plain(value: string): string {
  return value.replace(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/gu, '');
}

function isText(node: Tree.ChildNode): node is Tree.TextNode {
  return node.nodeName === '#text';
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node;
}
