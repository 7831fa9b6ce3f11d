import type { Root } from 'hast';
import { formulaFault, formulaIn } from '../transform/math.ts';
import { isDiagram, isKnownLanguage, languageOf } from '../transform/code.ts';
import { isElement } from '../hast.ts';
import { type Finding, placeOf, type Seen, warning } from './finding.ts';

/** Code that is shown in one colour, and formulas that cannot be drawn. */
export function codeBlockFindings({ node }: Seen): Finding[] {
  if (!isElement(node, 'pre', 'code')) return [];
  const formula = formulaIn(node);
  const fault = formula && formulaFault(formula);
  if (fault !== undefined) {
    return [
      warning(
        placeOf(node),
        'formula-broken',
        `The formula cannot be read, and is shown as it is written: ${oneLine(fault)}.`,
        'Write it as TeX does. For a sign of money, write `\\$`.',
      ),
    ];
  }
  if (formula !== undefined || !isElement(node, 'pre')) return [];
  const [code] = node.children;
  const language = code && languageOf(code);
  if (language === undefined) return [];
  if (isDiagram(language)) {
    return [
      warning(
        placeOf(node),
        'code-language',
        `A diagram in \`${language}\` is shown as code, and not drawn.`,
        'Draw it elsewhere, and put it in as an image: `![what it shows](./diagram.svg)`.',
      ),
    ];
  }
  if (isKnownLanguage(language)) return [];
  return [
    warning(
      placeOf(node),
      'code-language',
      `The language \`${language}\` of the code is not known, so it has no colours.`,
      'Use a common name such as `js` or `bash`, or `text` for plain text.',
    ),
  ];
}

/** Four spaces before a line make code in Markdown, and a paragraph in MDX. */
export function indentedFindings(root: Root, source: string): Finding[] {
  return root.children.flatMap((node) => {
    const offset = node.position?.start.offset;
    if (!isElement(node, 'p') || offset === undefined) return [];
    const start = source.lastIndexOf('\n', offset - 1) + 1;
    if (!/^(?: {4}|\t)\s*[^\s<]/.test(source.slice(start, start + 80))) return [];
    return [
      warning(
        { line: placeOf(node).line, column: 1 },
        'code-indented',
        'Readers see the indented lines as a paragraph: in MDX, spaces make no code.',
        'For code, write ```` ``` ```` on a line of its own before and after it; otherwise take the spaces away.',
      ),
    ];
  });
}

function oneLine(text: string): string {
  return text
    .replace(/^ParseError:\s*/, '')
    .replace(/\s+/g, ' ')
    .replace(/[.:]\s*$/, '')
    .slice(0, 160);
}
