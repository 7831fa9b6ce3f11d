import type { Root } from 'hast';
import { mdxToJs } from 'satteri';
import { ended, FEATURES } from '../syntax.ts';
import { failure, type Finding } from './finding.ts';

/**
 * What is wrong with the imports and exports of a trusted text. Expressions are read with the text;
 * these would only fail in the middle of a build.
 */
export function moduleFindings(root: Root, source: string): Finding[] {
  if (!root.children.some(({ type }) => type === 'mdxjsEsm')) return [];
  try {
    mdxToJs(ended(source), { features: FEATURES });
    return [];
  } catch (error) {
    return [broken(error instanceof Error ? error.message : String(error))];
  }
}

/** From satteri’s `line:column: Could not parse esm with oxc: reason (rule)`. */
function broken(message: string): Finding {
  const [, line = 1, column = 1, said = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const reason = said.replace(/^Could not parse esm with oxc: | \([\w:-]+\)$/g, '');
  return failure(
    { line: Number(line), column: Number(column) },
    'code-broken',
    `The import or export that ends here cannot be read: ${reason}.`,
    'Mend it, with an empty line behind it where the text goes on.',
  );
}
