import type { Element, Root, RootContent } from 'hast';
import { isElement, nodesIn } from '../hast.ts';
import { placeAt } from '../../core/places.ts';
import { failure, type Finding } from './finding.ts';

const MARK = /\[\^([^\][\s]+)\]/g;
const DEFINITION = /^[ \t>]*\[\^([^\][\s]+)\]:/gm;

/** A mark without its footnote is printed as it is, and a footnote without its mark is lost. */
export function footnoteFindings(root: Root, source: string): Finding[] {
  if (!source.includes('[^')) return [];
  const nodes = nodesIn(root);
  const noted = new Set(nodes.flatMap(lineOfFootnote));
  const code = nodes.filter((node): node is Element => isElement(node, 'pre', 'code'));
  const definitions = [...source.matchAll(DEFINITION)].filter((match) => !isIn(code, match));
  const names = new Set(definitions.map(([, name = '']) => name.toLowerCase()));
  const marks = [...source.matchAll(MARK)].filter((match) => !isIn(code, match));
  return [
    ...marks
      .filter(([, name = '']) => !names.has(name.toLowerCase()))
      .filter(({ index }) => source[index - 1] !== '\\')
      .map(({ 0: mark, index }) => withoutNote(mark, source, index)),
    ...definitions
      .filter((match) => !noted.has(placeAt(source, match.index).line))
      .map(({ 0: text, 1: name = '', index }) =>
        withoutMark(name, source, index + text.indexOf('[')),
      ),
  ];
}

function lineOfFootnote(node: RootContent): number[] {
  if (!isElement(node, 'li')) return [];
  const line = node.position?.start.line;
  return line !== undefined && String(node.properties['id']).startsWith('fn-') ? [line] : [];
}

function isIn(blocks: readonly Element[], { index }: RegExpExecArray): boolean {
  return blocks.some(({ position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    return start !== undefined && end !== undefined && start <= index && index < end;
  });
}

function withoutNote(mark: string, source: string, index: number): Finding {
  return failure(
    placeAt(source, index),
    'footnote-missing',
    `The footnote \`${mark}\` is nowhere in the text.`,
    `Write it on a line of its own: \`${mark}: its words\`.`,
  );
}

function withoutMark(name: string, source: string, index: number): Finding {
  return failure(
    placeAt(source, index),
    'footnote-unused',
    `Nothing leads to the footnote \`[^${name}]\`, so that no reader sees it.`,
    `Write \`[^${name}]\` behind the words that it belongs to, or delete it.`,
  );
}
