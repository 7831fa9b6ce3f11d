import type { Properties, Root, RootContent } from 'hast';
import { placeAt } from '../../core/places.ts';
import { isTag } from '../hast.ts';
import { restored } from './guards.ts';

/** The node with all its signs as they were written, each at the place where it was. */
export function asWritten<T extends Root | RootContent>(
  node: T,
  originAt: (offset: number) => number,
  source: string,
): T {
  const position = node.position && {
    start: pointAt(node.position.start.offset),
    end: pointAt(node.position.end.offset),
  };
  const own = ownSigns({ ...node, ...(position !== undefined && { position }) });
  if (!('children' in own)) return own;
  const children = own.children.map((child) => asWritten(child, originAt, source));
  return { ...own, children };

  function pointAt(offset = 0) {
    const origin = originAt(offset);
    return { ...placeAt(source, origin), offset: origin };
  }
}

/** The same without places, for those who have none. */
export function withSigns<T extends Root | RootContent>(node: T): T {
  const own = ownSigns(node);
  return 'children' in own ? { ...own, children: own.children.map(withSigns) } : own;
}

function ownSigns<T extends Root | RootContent>(node: T): T {
  if (node.type === 'text' || node.type === 'raw') return { ...node, value: restored(node.value) };
  if (node.type === 'element') return { ...node, properties: mapped(node.properties) };
  if (!isTag(node)) return node;
  const attributes = node.attributes.map((item) =>
    item.type === 'mdxJsxAttribute' && typeof item.value === 'string'
      ? { ...item, value: restored(item.value) }
      : item,
  );
  return { ...node, attributes };
}

function mapped(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? restored(value) : value,
    ]),
  );
}
