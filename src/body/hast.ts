import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

/** A tag that the writer wrote as a tag: a component, or plain HTML. */
export type Tag = MdxJsxFlowElementHast | MdxJsxTextElementHast;
export type Component = Tag & { readonly name: string };
export type Attribute = Tag['attributes'][number];
export type Parent = Root | Element | Tag;

export function isTag(node: RootContent | Root): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Components begin with a capital, as in MDX; all other tags are HTML. */
export function isComponent(node: RootContent | Root): node is Component {
  return isTag(node) && /^[A-Z]/.test(node.name ?? '');
}

export function isElement(node: RootContent | Root, ...names: string[]): node is Element {
  return node.type === 'element' && names.includes(node.tagName);
}

/** The element's name, whether Markdown made it or the writer wrote its tag. */
export function nameOf(node: RootContent | Root): string | undefined {
  if (node.type === 'element') return node.tagName;
  return isTag(node) ? (node.name ?? '') : undefined;
}

export function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

export function childrenOf(node: RootContent | Root): readonly RootContent[] {
  return 'children' in node ? node.children : [];
}

/** Every node below this one but text, in reading order. */
export function nodesIn(node: RootContent | Root, found: RootContent[] = []): RootContent[] {
  for (const child of childrenOf(node)) {
    if (child.type === 'text') continue;
    found.push(child);
    nodesIn(child, found);
  }
  return found;
}

/** The text as a reader hears it, without the alternatives of images. */
export function textOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value;
  return childrenOf(node).map(textOf).join('');
}

/** The attribute's plain value: undefined where it is absent or an expression, '' where it is bare. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  const found = tag.attributes.find(
    (item) => item.type === 'mdxJsxAttribute' && item.name === name,
  );
  if (found?.type !== 'mdxJsxAttribute') return undefined;
  if (found.value === null || found.value === undefined) return '';
  return typeof found.value === 'string' ? found.value : undefined;
}

export function hasAttribute(tag: Tag, name: string): boolean {
  return tag.attributes.some((item) => item.type === 'mdxJsxAttribute' && item.name === name);
}

export function element(name: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName: name, properties, children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** A component call as if the writer had written it; true stands for a bare attribute. */
export function call(
  name: string,
  attributes: Readonly<Record<string, string | true | undefined>>,
  children: ElementContent[] = [],
): MdxJsxFlowElementHast {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined
        ? []
        : [{ type: 'mdxJsxAttribute', name: key, value: value === true ? null : value }],
    ),
    children,
  };
}

/** Imports and a doctype stand at the top only, and no step has business with them. */
export function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'mdxjsEsm' && node.type !== 'doctype';
}
