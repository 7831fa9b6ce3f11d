import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import type { Body } from '../../src/body/body.ts';
import { attribute, elementsBelow } from '../site/html.ts';

const ELEMENTS = new RegExp(
  `^(?:${[
    'a|abbr|b|bdi|bdo|blockquote|br|cite|code|dd|del|dfn|div|dl|dt|em|h[2-6]|hr|i|ins|kbd|li|mark',
    'ol|p|pre|q|rp|rt|ruby|s|section|small|span|strong|sub|sup|table|tbody|td|th|thead|time|tr|u|ul',
    'var|wbr',
  ].join('|')})$`,
);
const ATTRIBUTES =
  /^(?:aria-\w+|cite|class|data-language|datetime|dir|href|id|lang|rel|role|scope|start|tabindex|title|translate|type)$/;
const ADDRESSES = /^(?:https?:\/\/|mailto:|tel:|#|\?|(?![a-z][a-z\d+.-]*:|[/\\]{2})|$)/i;

/** A text as readers get it, children of components where those stand. Their props are data. */
export function shownOf(body: Body): Tree.DocumentFragment {
  return parseFragment(htmlOf(body));
}

function htmlOf(body: Body): string {
  return body.map((part) => (typeof part === 'string' ? part : htmlOf(part.children))).join('');
}

/** Elements, attributes and addresses of it that could do more than be read. */
export function livelyParts(shown: Tree.DocumentFragment): string[] {
  return elementsBelow(shown).flatMap((element) => [
    ...(ELEMENTS.test(element.tagName) ? [] : [element.tagName]),
    ...element.attrs.map(({ name }) => name).filter((name) => !ATTRIBUTES.test(name)),
    ...['href', 'cite']
      .map((name) => (attribute(element, name) ?? '').replace(/[\0-\x20]/g, ''))
      .filter((address) => !ADDRESSES.test(address)),
  ]);
}
