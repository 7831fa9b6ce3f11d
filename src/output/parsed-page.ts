import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';
import type { Place, Problem } from '../core/errors.ts';
import { fault } from './fault.ts';

/** One element of a page as a browser without script reads it. */
export interface PageElement extends Place {
  readonly name: string;
  /** Character references decoded. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** The names of what it stands in and its own: `html>body>p`. */
  readonly path: string;
  /** The text directly inside, which is all there is in a script or a style. */
  readonly text: string;
  readonly childless: boolean;
}

export interface ParsedPage {
  /** Path inside the release: `posts/a/index.html`. */
  readonly file: string;
  /** In document order, those in `<template>` and `<noscript>` included. */
  readonly elements: readonly PageElement[];
  /** Parse errors, and elements that do not end where they say. */
  readonly faults: readonly Problem[];
}

/** The one parse of a page that every check of it reads. */
export function parsePage(file: string, html: string): ParsedPage {
  const faults: Problem[] = [];
  const onParseError = (error: ParserError) => {
    const place = { line: error.startLine, column: error.startCol };
    faults.push(fault(file, place, 'html-syntax', `The page has the parse error ${error.code}.`));
  };
  const document = parse(html, { onParseError, scriptingEnabled: false });
  const elements: PageElement[] = [];
  collect(document, '', elements, (node) => {
    if (isClosed(node, html)) return;
    const place = placeOf(node);
    faults.push(
      fault(file, place, 'html-syntax', `<${node.tagName}> does not end where it should.`),
    );
  });
  return { file, elements, faults };
}

/** Undefined where the element has no such attribute. */
export function attribute(element: PageElement, name: string): string | undefined {
  return element.attributes.find((entry) => entry.name === name)?.value;
}

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Node = DefaultTreeAdapterTypes.Element;

function collect(
  parent: Parent,
  path: string,
  elements: PageElement[],
  visit: (node: Node) => void,
): void {
  for (const node of parent.childNodes) {
    if (!('attrs' in node)) continue;
    visit(node);
    const inner: Parent = 'content' in node ? node.content : node;
    const own = path === '' ? node.tagName : `${path}>${node.tagName}`;
    elements.push({
      name: node.tagName,
      attributes: node.attrs,
      path: own,
      text: directText(inner),
      childless: inner.childNodes.length === 0,
      ...placeOf(node),
    });
    collect(inner, own, elements, visit);
  }
}

function placeOf({ sourceCodeLocation: at }: Node): Place {
  return { line: at?.startLine ?? 1, column: at?.startCol ?? 1 };
}

/**
 * Whether an element ends with a tag of its own. What we write always does; where one is missing,
 * the parser has closed the element somewhere else than its author thinks.
 */
function isClosed({ tagName, sourceCodeLocation: at }: Node, html: string): boolean {
  if (at === undefined || at === null) return IMPLIED.has(tagName);
  return at.endTag !== undefined || VOID.has(tagName) || html[at.endOffset - 2] === '/';
}

/** What the parser adds by itself, and rightly. */
const IMPLIED = new Set(['html', 'head', 'body', 'tbody', 'colgroup']);

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function directText(parent: Parent): string {
  const [first] = parent.childNodes;
  if (parent.childNodes.length === 1 && first !== undefined && 'value' in first) return first.value;
  return parent.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
