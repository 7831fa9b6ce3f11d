import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

export type Element = Tree.Element;

/** The paths of all files of a folder, with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();
}

/** Every page of a built site by its file, but for those that only send their reader on. */
export function pagesOf(folder: string): [file: string, page: Tree.Document][] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file): [string, Tree.Document] => [
      file,
      parse(readFileSync(path.join(folder, file), 'utf8')),
    ])
    .filter(([, page]) => all(page, 'meta[http-equiv=refresh]').length === 0);
}

/** The page at an address below the base, such as `posts/a/`. */
export function pageAt(folder: string, address: string): Tree.Document {
  const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
  return parse(readFileSync(path.join(folder, file), 'utf8'));
}

/**
 * The elements below a node that a selector names, in the order of the document. It may hold tags,
 * classes, ids and attributes, one inside another: `nav.pager a[rel=next]`.
 */
export function all(root: Tree.Node, selector: string): Element[] {
  const [first = '', ...rest] = selector.trim().split(/\s+/);
  const matched = elementsBelow(root).filter((element) => matches(element, first));
  if (rest.length === 0) return matched;
  return [...new Set(matched.flatMap((element) => all(element, rest.join(' '))))];
}

/** The one element that a selector names. Throws where there is none, or another. */
export function one(root: Tree.Node, selector: string): Element {
  const [found, other] = all(root, selector);
  if (found === undefined) throw new Error(`There is no ${selector}.`);
  if (other !== undefined) throw new Error(`There is more than one ${selector}.`);
  return found;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** What `attribute` gives for each that has it. */
export function attributes(elements: readonly Element[], name: string): string[] {
  return elements.flatMap((element) => attribute(element, name) ?? []);
}

/** The text as a reader sees it: runs of white space are one space. */
export function textOf(node: Tree.Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

export function textsOf(nodes: readonly Tree.Node[]): string[] {
  return nodes.map(textOf);
}

function rawText(node: Tree.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

export function elementsBelow(node: Tree.Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsBelow(child)] : [],
  );
}

function matches(element: Element, compound: string): boolean {
  const parts = compound.match(/^[a-z][\w-]*|[.#][\w-]+|\[[^\]]+\]/gi) ?? [];
  return parts.every((part) => {
    if (part.startsWith('#')) return attribute(element, 'id') === part.slice(1);
    if (part.startsWith('.')) return classesOf(element).includes(part.slice(1));
    if (!part.startsWith('[')) return element.tagName === part;
    const [, name = '', value] = /^\[([^=]+)(?:=(.*))?\]$/.exec(part) ?? [];
    const own = attribute(element, name);
    return own !== undefined && (value === undefined || own === value);
  });
}

function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}
