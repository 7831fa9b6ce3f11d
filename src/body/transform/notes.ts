import type { ElementContent, Root } from 'hast';
import type { BodyStrings } from '../../strings/body.ts';
import { call, element, hasAttribute, isComponent, isElement, text, textOf } from '../hast.ts';
import { kindOf, type NoteKind } from '../reading/admonitions.ts';
import { rewriteInside, rewriteRoot, type Visit } from '../rewrite.ts';

const MARK = /^\s*\[!(\w+)\][+-]?[^\S\n]*([^\n]*)(?:\n|$)/;

/** Quotations that begin with `[!NOTE]`, as GitHub and Obsidian write notes; boxes have a name. */
export function nameNotes(root: Root, { notes, details }: BodyStrings): Root {
  const visit: Visit = (node) => {
    if (isComponent(node) && node.name === 'Details' && !hasAttribute(node, 'summary')) {
      const summary = { type: 'mdxJsxAttribute' as const, name: 'summary', value: details };
      return [rewriteInside({ ...node, attributes: [...node.attributes, summary] }, visit)];
    }
    const note = noteKind(node);
    if (note === undefined || !isElement(node, 'blockquote')) return undefined;
    const children = withoutMark(node.children);
    const title = note.title === '' ? notes[note.kind] : note.title;
    return [rewriteInside(call('Note', { title }, children), visit)];
  };
  return rewriteRoot(root, visit);
}

/** Which kind of note the quotation is; undefined for one that is none. */
export function noteKind(node: ElementContent): { kind: NoteKind; title: string } | undefined {
  const first = firstText(node);
  const match = first === undefined ? null : MARK.exec(first);
  const kind = match === null ? undefined : kindOf(match[1] ?? '');
  return kind && { kind, title: (match?.[2] ?? '').trim() };
}

function firstText(node: ElementContent): string | undefined {
  if (!isElement(node, 'blockquote')) return undefined;
  const paragraph = node.children.find((child) => child.type === 'element');
  const first = paragraph && isElement(paragraph, 'p') ? paragraph.children[0] : undefined;
  return first?.type === 'text' ? first.value : undefined;
}

function withoutMark(nodes: readonly ElementContent[]): ElementContent[] {
  const at = nodes.findIndex((node) => isElement(node, 'p'));
  return nodes.flatMap((node, index) => {
    if (index !== at || !isElement(node, 'p')) return [node];
    const [first, ...rest] = node.children;
    if (first?.type !== 'text') return [node];
    const left = first.value.replace(MARK, '');
    const children = left === '' ? rest : [text(left), ...rest];
    const paragraph = element('p', node.properties, children);
    return textOf(paragraph).trim() === '' && children.every(({ type }) => type === 'text')
      ? []
      : [paragraph];
  });
}
