import {
  type Document,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Place } from '../errors.ts';
import { type Report, TOP } from './report.ts';

/** Longest YAML we read, in UTF-16 code units: a bomb is refused before it is parsed. */
const LONGEST = 64 * 1024;

export interface ParsedYaml {
  readonly value: unknown;
  /** Where the value at a path stands; of a missing one, where its nearest parent stands. */
  place(path: readonly PropertyKey[]): Place;
  /** Where the key itself stands. */
  keyPlace(path: readonly PropertyKey[]): Place;
}

/**
 * YAML 1.2 as plain data: no aliases, no tags, no key twice. Reports and returns undefined where
 * it is not. `firstLine` is the 1-based line of the file on which the text starts.
 */
export function parseYaml(text: string, firstLine: number, report: Report): ParsedYaml | undefined {
  if (text.length > LONGEST) {
    report(TOP, {
      code: 'yaml-too-long',
      what: `The YAML is ${text.length} characters long.`,
      fix: `Shorten it to ${LONGEST} characters or fewer.`,
    });
    return undefined;
  }
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const sound = [reportErrors(document, at, report), refuseAliases(document, at, report)];
  if (!sound.every(Boolean)) return undefined;
  return {
    value: document.toJS(),
    place: (path) => at(offsetOf(document, path, false)),
    keyPlace: (path) => at(offsetOf(document, path, true)),
  };
}

function reportErrors(document: Document, at: (o: number) => Place, report: Report): boolean {
  const faults = [...document.errors, ...document.warnings];
  for (const { code, message, pos } of faults) {
    const duplicate = code === 'DUPLICATE_KEY';
    report(at(pos[0]), {
      code: duplicate ? 'yaml-duplicate-key' : 'yaml',
      what: duplicate
        ? 'This key stands here a second time.'
        : `The YAML cannot be read: ${message}.`,
      fix: duplicate
        ? 'Keep one of the two.'
        : 'Put text that holds “: ” or begins with a sign such as # or @ in quotes, and indent lists evenly.',
    });
  }
  return faults.length === 0;
}

function refuseAliases(document: Document, at: (o: number) => Place, report: Report): boolean {
  let sound = true;
  const refuse = (range: readonly number[] | null | undefined) => {
    sound = false;
    report(at(range?.[0] ?? 0), {
      code: 'yaml-alias',
      what: 'An anchor (&) or alias (*) stands here.',
      fix: 'Write the value out, or put it in quotes if it is text.',
    });
  };
  visit(document, {
    Alias: (_, node) => refuse(node.range),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse(node.range);
    },
  });
  return sound;
}

function offsetOf(document: Document, path: readonly PropertyKey[], key: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [index, step] of path.entries()) {
    const [keyNode, child] = childOf(node, step);
    const wantsKey = (key && index === path.length - 1) || !isNode(child);
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
