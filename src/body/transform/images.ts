import type { Element, ElementContent, Root } from 'hast';
import { DECORATIVE } from '../checks/images.ts';
import { COMPONENTS } from '../components.ts';
import { call, element, isBlank, isComponent, isElement, text, type Component } from '../hast.ts';
import { rewriteInside, rewriteRoot, type Visit } from '../rewrite.ts';

/** An image alone in its paragraph is a figure with its title as caption; others stand in the line. */
export function callImages(root: Root): Root {
  return rewriteRoot(root, visit);
}

/** One form for one file, so that every place finds it under one key. */
export function imageKey(path: string): string {
  return /^\.\.?\//.test(path) ? path : `./${path}`;
}

/** Markdown writes a path as an address: `b%20c.png` is the file `b c.png`. */
export function imageFile({ properties: { src } }: Element): string {
  return imageKey(decoded(String(src)));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const visit: Visit = (node) => {
  if (isElement(node, 'img')) return [inline(node)];
  if (isComponent(node)) return [rewriteInside(withKeys(node), visit)];
  const image = isElement(node, 'p') ? onlyImage(node) : undefined;
  return image === undefined ? undefined : [figure(image)];
};

function onlyImage(paragraph: Element): Element | undefined {
  const [first, ...others] = paragraph.children.filter((child) => !isBlank(child));
  return first !== undefined && others.length === 0 && isElement(first, 'img') ? first : undefined;
}

function figure(image: Element): ElementContent {
  const { title } = image.properties;
  const hasCaption = typeof title === 'string' && title !== DECORATIVE;
  return call('Figure', pictured(image), hasCaption ? [element('p', {}, [text(title)])] : []);
}

function inline(image: Element): ElementContent {
  return call('BodyImage', pictured(image));
}

function pictured(image: Element) {
  const { alt } = image.properties;
  const words = typeof alt === 'string' && alt.trim() !== '' ? alt : undefined;
  return {
    src: imageFile(image),
    alt: words,
    decorative: words === undefined ? (true as const) : undefined,
  };
}

function withKeys(tag: Component): Component {
  const rules = COMPONENTS[tag.name]?.attributes ?? {};
  return {
    ...tag,
    attributes: tag.attributes.map((item) =>
      item.type === 'mdxJsxAttribute' &&
      rules[item.name]?.kind === 'image' &&
      typeof item.value === 'string'
        ? { ...item, value: imageKey(item.value) }
        : item,
    ),
  };
}
