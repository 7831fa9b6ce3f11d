import type { Root, RootContent } from 'hast';
import type { Place, Problem } from '../../core/errors.ts';
import { placeAt } from '../../core/places.ts';
import type { Parent, Tag } from '../hast.ts';

/** A problem without its file, at a place in the text alone. */
export interface Finding extends Place {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly what: string;
  readonly fix: string;
}

/** A node, the nodes around it from the outermost in, and the text it was read from. */
export interface Seen<T extends RootContent = RootContent> {
  readonly node: T;
  readonly ancestors: readonly Parent[];
  readonly source: string;
}

export function failure(at: Place, code: string, what: string, fix: string): Finding {
  return { line: at.line, column: at.column, code, severity: 'error', what, fix };
}

export function warning(at: Place, code: string, what: string, fix: string): Finding {
  return { line: at.line, column: at.column, code, severity: 'warning', what, fix };
}

/** Where the node begins; what Markdown made up by itself begins where the text does. */
export function placeOf(node: RootContent | Root): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

const ATTRIBUTE = /\s+([^\s=/>{]+)?(?:\s*=\s*)?("[^"]*"|'[^']*'|\{)?/y;

/** Where the attribute of that name begins, or the tag where it cannot be told. */
export function attributePlace(source: string, tag: Tag, name: string): Place {
  const start = tag.position?.start;
  if (start?.offset === undefined) return placeOf(tag);
  ATTRIBUTE.lastIndex = start.offset + 1 + (tag.name ?? '').length;
  for (;;) {
    const from = ATTRIBUTE.lastIndex;
    const match = ATTRIBUTE.exec(source);
    if (match === null || match[0].trim() === '') return placeOf(tag);
    if (match[1] === name) return placeAt(source, from + match[0].search(/\S/));
    if (match[2] === '{') return placeOf(tag);
  }
}

/** Names in the form of a sentence: “`a`, `b` and `c`”. */
export function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
