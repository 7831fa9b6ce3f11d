import { type Document, isMap, isNode, isPair, isSeq, parseDocument } from 'yaml';

let last: { readonly text: string; readonly document: Document } | undefined;

/** The text as a tree that knows its offsets; the last one is kept for the next question. */
export function documentOf(text: string): Document {
  if (last?.text !== text) {
    last = { text, document: parseDocument(text, { prettyErrors: false, schema: 'core' }) };
  }
  return last.document;
}

/** Where the value at a path begins; of a missing one, where its nearest parent begins. */
export function valueOffset(document: Document, path: readonly PropertyKey[]): number {
  return offsetOf(document, path, false);
}

/** Where the key at a path begins. */
export function keyOffset(document: Document, path: readonly PropertyKey[]): number {
  return offsetOf(document, path, true);
}

function offsetOf(document: Document, path: readonly PropertyKey[], key: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [index, step] of path.entries()) {
    const [keyNode, child] = childOf(node, step);
    const isLast = index === path.length - 1;
    const wantsKey =
      (key && isLast) || !isNode(child) || (isLast && child.range?.[0] === child.range?.[1]);
    const found = wantsKey && isNode(keyNode) ? keyNode : child;
    if (!isNode(found)) return offset;
    offset = found.range?.[0] ?? offset;
    node = child;
  }
  return offset;
}

function childOf(node: unknown, step: PropertyKey): readonly [unknown, unknown] {
  if (isSeq(node)) return [undefined, node.items[Number(step)]];
  if (!isMap(node)) return [undefined, undefined];
  const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
  return [pair?.key, pair?.value];
}
