import { failure, placeOf, type Finding, type Seen } from './finding.ts';
import { shortcodeAt, shortcodeFinding } from './shortcodes.ts';
import { moduleLine } from './syntax.ts';

/** A text is data: what would run in MDX is refused, and the writer told how to write the sign. */
export function codeFindings({ node, source }: Seen): Finding[] {
  if (node.type === 'mdxjsEsm') return [moduleLine(node.value, placeOf(node))];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return expressionFindings(node.value, node, source);
  }
  return [];
}

function expressionFindings(value: string, node: Seen['node'], source: string): Finding[] {
  // A comment is nothing that a reader sees, and nothing that would run.
  if (/^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(value)) return [];
  const shortcode = shortcodeAt(source, node.position?.start.offset ?? source.length);
  if (shortcode !== undefined) return [shortcodeFinding(shortcode, placeOf(node))];
  const shown = value.trim().length > 40 ? `${value.trim().slice(0, 39)}…` : value.trim();
  return [
    failure(
      placeOf(node),
      'mdx-expression',
      `\`{${shown}}\` is an expression, and a text is never run.`,
      'Write `\\{` where a reader should see a brace.',
    ),
  ];
}
