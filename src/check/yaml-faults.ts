import { type Document, visit } from 'yaml';
import type { Place } from '../core/errors.ts';
import type { Report } from './report.ts';
import { documentOf } from './yaml-document.ts';

/** Whether the text is YAML without aliases, tags and repeated keys, after reporting what is not. */
export function yamlIsSound(text: string, at: (offset: number) => Place, report: Report): boolean {
  const document = readable(text);
  if (document === undefined) {
    report(at(0), {
      code: 'yaml',
      what: 'The YAML is nested too deeply to be read.',
      fix: 'Write plain keys, texts and lists.',
    });
    return false;
  }
  const refused = [
    reportErrors(document, at, report),
    refuseAliases(text, document, at, report),
    refuseTags(text, document, at, report),
  ];
  return refused.every(Boolean);
}

/** Thousands of brackets exhaust the parser's stack, which it notices in some places by itself. */
function readable(text: string): Document | undefined {
  try {
    const document = documentOf(text);
    const exhausted = document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
    return exhausted ? undefined : document;
  } catch {
    return undefined;
  }
}

function reportErrors(document: Document, at: (o: number) => Place, report: Report): boolean {
  const faults = [...document.errors, ...document.warnings].filter(
    // A tag is refused whether or not it is known.
    ({ code }) => code !== 'TAG_RESOLVE_FAILED',
  );
  for (const { code, message, pos } of faults) {
    const duplicate = code === 'DUPLICATE_KEY';
    report(at(pos[0]), {
      code: duplicate ? 'yaml-duplicate-key' : 'yaml',
      what: duplicate
        ? 'This key stands here a second time.'
        : `The YAML cannot be read: ${message.replace(/;.*$|\.$/s, '')}.`,
      fix: duplicate
        ? 'Keep one of the two.'
        : 'Put text that holds “: ” or begins with a sign such as # or @ in quotes, and indent lists evenly.',
    });
  }
  return faults.length === 0;
}

/** `!!js/function` and its like, which tell a program what to make of the value behind. */
function refuseTags(
  text: string,
  document: Document,
  at: (o: number) => Place,
  report: Report,
): boolean {
  let sound = true;
  visit(document, {
    Node: (_, node) => {
      if (!('tag' in node) || !node.tag) return;
      sound = false;
      report(at(tagOffset(text, node.range?.[0] ?? 0)), {
        code: 'yaml',
        what: `A tag stands here: ${node.tag}.`,
        fix: 'Take it away, or put the value in quotes if it is text.',
      });
    },
  });
  return sound;
}

/** Where the tag of a value begins; the node knows only where the value does. */
function tagOffset(text: string, value: number): number {
  const sign = text.lastIndexOf('!', value);
  return text[sign - 1] === '!' ? sign - 1 : sign;
}

function refuseAliases(
  text: string,
  document: Document,
  at: (o: number) => Place,
  report: Report,
): boolean {
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
      if (!('anchor' in node) || !node.anchor) return;
      refuse([text.lastIndexOf(`&${node.anchor}`, node.range?.[0])]);
    },
  });
  return sound;
}
