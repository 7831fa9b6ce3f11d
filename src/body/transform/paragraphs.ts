import type { ElementContent, Root, RootContent } from 'hast';
import { COMPONENTS } from '../components.ts';
import { ELEMENTS } from '../elements.ts';
import { element, isBlank, isComponent, isContent, isElement, isTag, type Tag } from '../hast.ts';
import { rewriteInside, rewriteRoot } from '../rewrite.ts';

/** Words that stand loose where only blocks should: `<Note>text</Note>` holds a paragraph too. */
export function paragraphed(root: Root): Root {
  return { ...root, children: wrapLoose(rewriteRoot(root, intoBlocks).children) };
}

function intoBlocks(node: ElementContent): ElementContent[] | undefined {
  if (isTag(node) && ELEMENTS.get(node.name ?? '')?.holds === 'words') return [unwrapped(node)];
  if (!isComponent(node) || COMPONENTS[node.name]?.holds !== 'text') return undefined;
  return [{ ...node, children: wrapLoose(rewriteInside(node, intoBlocks).children) }];
}

/** Words between tags on lines of their own are a paragraph to Markdown, and none to HTML. */
function unwrapped(tag: Tag): Tag {
  const [only, ...others] = tag.children;
  return only !== undefined && others.length === 0 && isElement(only, 'p')
    ? { ...tag, children: only.children }
    : tag;
}

function wrapLoose<T extends RootContent>(nodes: readonly T[]): (T | ElementContent)[] {
  const made: (T | ElementContent)[] = [];
  let loose: ElementContent[] = [];
  const close = () => {
    if (loose.every(isBlank)) made.push(...loose);
    else made.push(element('p', {}, trimmed(loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (isContent(node) && isInline(node)) {
      loose.push(node);
    } else {
      close();
      made.push(node);
    }
  }
  close();
  return made;
}

function isInline(node: ElementContent): boolean {
  if (node.type === 'text' || node.type === 'mdxTextExpression') return true;
  if (isComponent(node)) return COMPONENTS[node.name]?.place === 'inline';
  if (isElement(node, 'a', 'code', 'del', 'em', 'img', 'strong', 'sup', 'br')) return true;
  return isTag(node) && ELEMENTS.get(node.name ?? '')?.place === 'inline';
}

/** Without the line breaks between the tag and its words. */
function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.length - 1;
  return nodes
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const start = index === 0 ? node.value.trimStart() : node.value;
      return { ...node, value: index === last ? start.trimEnd() : start };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}
