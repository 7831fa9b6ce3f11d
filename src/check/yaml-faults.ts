import { type Document, visit } from 'yaml';
import type { Place } from '../errors.ts';
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
  return [reportErrors(document, at, report), refuseAliases(text, document, at, report)].every(
    Boolean,
  );
}

/** Thousands of brackets exhaust the parser's stack. */
function readable(text: string): Document | undefined {
  try {
    return documentOf(text);
  } catch {
    return undefined;
  }
}

function reportErrors(document: Document, at: (o: number) => Place, report: Report): boolean {
  const faults = [...document.errors, ...document.warnings];
  for (const { code, message, pos } of faults) {
    const duplicate = code === 'DUPLICATE_KEY';
    report(at(pos[0]), {
      code: duplicate ? 'yaml-duplicate-key' : 'yaml',
      what: duplicate
        ? 'This key stands here a second time.'
        : `The YAML cannot be read: ${message.replace(/\.$/, '')}.`,
      fix: duplicate
        ? 'Keep one of the two.'
        : 'Put text that holds “: ” or begins with a sign such as # or @ in quotes, and indent lists evenly.',
    });
  }
  return faults.length === 0;
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
