import { failure, placeOf, type Finding, type Seen } from './finding.ts';

/** A text is data: what would run in MDX is refused, and the writer told how to write the sign. */
export function codeFindings({ node }: Seen): Finding[] {
  if (node.type === 'mdxjsEsm') return [moduleLine(node.value, node)];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return [expression(node.value, node)];
  }
  return [];
}

function moduleLine(value: string, node: Seen['node']): Finding {
  const word = value.trimStart().split(/\s/, 1)[0] ?? '';
  return failure(
    placeOf(node),
    'mdx-esm',
    `A line that begins with \`${word}\` would be a command to the computer, and a text is never run.`,
    'Leave it out: components need no import. If it is a sentence, begin it with another word.',
  );
}

function expression(value: string, node: Seen['node']): Finding {
  const isComment = /^\s*\/\*[\s\S]*\*\/\s*$/.test(value);
  const shown = value.trim().length > 40 ? `${value.trim().slice(0, 39)}…` : value.trim();
  return failure(
    placeOf(node),
    'mdx-expression',
    isComment
      ? 'A comment in braces is code, and a text is never run.'
      : `\`{${shown}}\` is an expression, and a text is never run.`,
    isComment ? 'Leave the comment out.' : 'Write `\\{` where a reader should see a brace.',
  );
}
