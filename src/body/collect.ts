import type { Root, RootContent } from 'hast';
import type { Place } from '../core/errors.ts';
import type { BodyHeading } from './body.ts';
import { COMPONENTS, type AttributeKind } from './components.ts';
import { attributePlace, placeOf } from './checks/finding.ts';
import { attributeOf, type Component, isComponent, isElement, nodesIn, textOf } from './hast.ts';
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
  const tags = nodes.filter(isComponent);
  return {
    links: nodes.flatMap((node) => linksOf(node, source)),
    citations: attributesOfKind(tags, 'source', source).map(({ value, ...place }) => ({
      source: value,
      ...place,
    })),
    images: nodes.flatMap((node) => imagesOf(node, source)),
    components: [...new Set(tags.map(({ name }) => name))],
  };
}

export interface Marks {
  /** The contents list: every heading of the second and third level that has an id. */
  readonly headings: readonly BodyHeading[];
  /** Ids that a link within the text or to it may name. */
  readonly anchors: readonly string[];
}

/** What in a text a link may lead to. */
export function marksIn(root: Root): Marks {
  const marked = nodesIn(root).flatMap((node) => {
    const id = node.type === 'element' ? node.properties['id'] : undefined;
    return typeof id === 'string' ? [{ id, node }] : [];
  });
  return {
    headings: marked.flatMap(({ id, node }) =>
      isElement(node, 'h2', 'h3') && id !== 'footnote-label'
        ? [{ depth: node.tagName === 'h2' ? 2 : 3, id, text: textOf(node).trim() }]
        : [],
    ),
    anchors: marked.map(({ id }) => id),
  };
}

function linksOf(node: RootContent, source: string): BodyLink[] {
  if (isComponent(node)) {
    return attributesOfKind([node], 'address', source).map(({ value, ...place }) => ({
      href: value,
      ...place,
    }));
  }
  if (!isElement(node, 'a')) return [];
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
  const isFootnote = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
  return typeof href === 'string' && !isFootnote ? [{ href, ...placeOf(node) }] : [];
}

function imagesOf(node: RootContent, source: string): ImageUse[] {
  if (isComponent(node)) {
    return attributesOfKind([node], 'image', source).map(({ value, ...place }) => ({
      path: imageKey(value),
      ...place,
    }));
  }
  return isElement(node, 'img') ? [{ path: imageFile(node), ...placeOf(node) }] : [];
}

interface Value extends Place {
  readonly value: string;
}

function attributesOfKind(
  tags: readonly Component[],
  kind: AttributeKind,
  source: string,
): Value[] {
  return tags.flatMap((tag) =>
    Object.entries(COMPONENTS[tag.name]?.attributes ?? {}).flatMap(([name, rule]) => {
      const value = rule.kind === kind ? attributeOf(tag, name) : undefined;
      return value === undefined || value === ''
        ? []
        : [{ value, ...attributePlace(source, tag, name) }];
    }),
  );
}
