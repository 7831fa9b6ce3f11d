import type { Root, RootContent } from 'hast';
import type { Place } from '../errors.ts';
import type { BodyHeading } from './body.ts';
import { COMPONENTS, type AttributeKind } from './components.ts';
import { attributePlace, placeOf } from './checks/finding.ts';
import { attributeOf, childrenOf, isComponent, isElement, textOf } from './hast.ts';
import { imageFile, imageKey } from './transform/images.ts';

/** A link as the writer wrote it, for the check that it leads somewhere. */
export interface BodyLink extends Place {
  readonly href: string;
}

export interface Citation extends Place {
  readonly source: string;
}

export interface ImageUse extends Place {
  readonly path: string;
}

/** What a text refers to, in the order in which a reader meets it. */
export interface References {
  readonly links: readonly BodyLink[];
  readonly citations: readonly Citation[];
  readonly images: readonly ImageUse[];
  readonly components: readonly string[];
}

export function referencesIn(root: Root, source: string): References {
  const nodes = nodesIn(root);
  return {
    links: nodes.flatMap((node) => linksOf(node, source)),
    citations: attributesOfKind(nodes, 'source', source).map(({ value, ...place }) => ({
      source: value,
      ...place,
    })),
    images: nodes.flatMap((node) => imagesOf(node, source)),
    components: [...new Set(nodes.flatMap((node) => (isComponent(node) ? [node.name ?? ''] : [])))],
  };
}

/** The contents list: every heading of the second and third level that has an id. */
export function headingsIn(root: Root): BodyHeading[] {
  return nodesIn(root).flatMap((node) => {
    if (!isElement(node, 'h2', 'h3')) return [];
    const { id } = node.properties;
    if (typeof id !== 'string' || id === 'footnote-label') return [];
    return [{ depth: node.tagName === 'h2' ? 2 : 3, id, text: textOf(node).trim() }];
  });
}

/** Ids that a link within the text or to it may name. */
export function anchorsIn(root: Root): string[] {
  return nodesIn(root).flatMap((node) =>
    node.type === 'element' && typeof node.properties['id'] === 'string'
      ? [node.properties['id']]
      : [],
  );
}

/** Every node but text, in reading order. */
function nodesIn(node: Root | RootContent): RootContent[] {
  return childrenOf(node).flatMap((child) =>
    child.type === 'text' ? [] : [child, ...nodesIn(child)],
  );
}

function linksOf(node: RootContent, source: string): BodyLink[] {
  if (!isElement(node, 'a')) {
    return attributesOfKind([node], 'address', source).map(({ value, ...place }) => ({
      href: value,
      ...place,
    }));
  }
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
  const isFootnote = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
  return typeof href === 'string' && !isFootnote ? [{ href, ...placeOf(node) }] : [];
}

function imagesOf(node: RootContent, source: string): ImageUse[] {
  if (!isElement(node, 'img')) {
    return attributesOfKind([node], 'image', source).map(({ value, ...place }) => ({
      path: imageKey(value),
      ...place,
    }));
  }
  return [{ path: imageFile(node), ...placeOf(node) }];
}

interface Value extends Place {
  readonly value: string;
}

function attributesOfKind(
  nodes: readonly RootContent[],
  kind: AttributeKind,
  source: string,
): Value[] {
  return nodes.filter(isComponent).flatMap((tag) =>
    Object.entries(COMPONENTS[tag.name]?.attributes ?? {}).flatMap(([name, rule]) => {
      const value = rule.kind === kind ? attributeOf(tag, name) : undefined;
      return value === undefined || value === ''
        ? []
        : [{ value, ...attributePlace(source, tag, name) }];
    }),
  );
}
