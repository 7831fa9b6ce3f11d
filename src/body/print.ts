import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Body, BodyPart, ComponentCall, Props } from './body.ts';
import { childrenOf, element, isComponent, isContent, isTag, type Tag } from './hast.ts';
import { rewriteInside } from './rewrite.ts';

/** The tree as HTML with component calls between its fragments. */
export function printBody(root: Root): Body {
  return joined(root.children.filter(isContent).flatMap(printNode));
}

function printNode(node: ElementContent): BodyPart[] {
  if (isComponent(node)) return [callOf(node)];
  if (isExpression(node)) return [];
  if (!holdsComponent(node)) return [html(node)];
  const shell = isTag(node) ? elementOf(node) : node;
  if (shell.type !== 'element') return [];
  const open = toHtml({ ...shell, children: [] });
  const close = `</${shell.tagName}>`;
  return [open.slice(0, -close.length), ...shell.children.flatMap(printNode), close];
}

function callOf(tag: Tag): ComponentCall {
  return {
    component: tag.name ?? '',
    props: propsOf(tag),
    children: joined(tag.children.flatMap(printNode)),
  };
}

function propsOf(tag: Tag): Props {
  return Object.fromEntries(
    tag.attributes.flatMap((item) => {
      if (item.type !== 'mdxJsxAttribute') return [];
      const { name, value } = item;
      return [[name, typeof value === 'string' ? value : true]];
    }),
  );
}

/** Only nodes without components reach the library, whole. */
function html(node: ElementContent): string {
  if (node.type === 'text' && !/[&<]/.test(node.value)) return node.value;
  return toHtml(withoutTags(node));
}

function withoutTags(node: ElementContent): ElementContent {
  const inner = isTag(node) ? elementOf(node) : node;
  return rewriteInside(inner, (child) => {
    if (isExpression(child)) return [];
    return isTag(child) ? [withoutTags(child)] : undefined;
  });
}

/** Only a text that is trusted, or refused, holds code; its words are still counted. */
function isExpression({ type }: { readonly type: string }): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression' || type === 'mdxjsEsm';
}

/** A tag of HTML that the writer wrote, as Markdown would have made it. */
function elementOf(tag: Tag) {
  const properties = Object.fromEntries(
    tag.attributes.flatMap((item) =>
      item.type === 'mdxJsxAttribute' && typeof item.value === 'string'
        ? [[item.name, item.value]]
        : [],
    ),
  );
  return element(tag.name ?? 'span', properties, tag.children);
}

function holdsComponent(node: RootContent): boolean {
  return isComponent(node) || childrenOf(node).some(holdsComponent);
}

function joined(parts: readonly BodyPart[]): BodyPart[] {
  const made: BodyPart[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (typeof part === 'string' && typeof last === 'string') made[made.length - 1] = last + part;
    else if (part !== '') made.push(part);
  }
  return made;
}
