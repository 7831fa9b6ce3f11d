import { createRequire } from 'node:module';
import type { Element, ElementContent, Root } from 'hast';
import { htmlToHast } from 'satteri';
import type Temml from 'temml';
import { element, isElement, text, textOf } from '../hast.ts';
import { rewriteRoot } from '../rewrite.ts';

/** Formulas of TeX as MathML, which browsers draw by themselves. */
export function drawFormulas(root: Root): Root {
  return rewriteRoot(root, (node) => {
    const formula = formulaIn(node);
    return formula && [drawn(formula)];
  });
}

export interface Formula {
  readonly tex: string;
  readonly isBlock: boolean;
}

/** The formula that a node is; undefined for any other. */
export function formulaIn(node: ElementContent): Formula | undefined {
  const isBlock = isElement(node, 'pre');
  const [code] = isBlock ? node.children : [node];
  if (code === undefined || !isElement(code, 'code')) return undefined;
  const { className } = code.properties;
  if (!Array.isArray(className) || !className.includes('language-math')) return undefined;
  if (!className.includes(isBlock ? 'math-display' : 'math-inline')) return undefined;
  return { tex: textOf(code), isBlock };
}

/** What is wrong with a formula, in the words of its library; undefined where nothing is. */
export function formulaFault(formula: Formula): string | undefined {
  const made = mathOf(formula);
  return 'fault' in made ? made.fault : undefined;
}

function mathOf({ tex, isBlock }: Formula): { readonly html: string } | { readonly fault: string } {
  try {
    return { html: library().renderToString(tex, { ...OPTIONS, displayMode: isBlock }) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

const OPTIONS = {
  annotate: true,
  throwOnError: true,
  strict: false,
  trust: false,
  maxExpand: 200,
  maxSize: [10, 20] as [number, number],
};

const require = createRequire(import.meta.url);
let loaded: typeof Temml | undefined;

/** Loaded with the first formula there is, as few texts have any. */
function library(): typeof Temml {
  loaded ??= require('temml');
  if (loaded === undefined) throw new TypeError('Temml cannot be loaded.');
  return loaded;
}

function drawn(formula: Formula): ElementContent {
  const { tex, isBlock } = formula;
  const made = mathOf(formula);
  if ('fault' in made) return element('code', {}, [text(tex)]);
  const parsed = htmlToHast(made.html, { fragment: true });
  const math =
    'children' in parsed ? parsed.children.find((node) => node.type === 'element') : undefined;
  if (math?.type !== 'element') return element('code', {}, [text(tex)]);
  const plain = withoutStyle(math);
  return isBlock ? element('p', { className: ['formula'] }, [plain]) : plain;
}

/** The page allows no inline style; what is left is the formula itself. */
function withoutStyle(node: Element): Element {
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => !DROPPED.has(name)),
  );
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    return child.type === 'element' ? [withoutStyle(child)] : [];
  });
  return { type: 'element', tagName: node.tagName, properties, children };
}

const DROPPED = new Set(['style', 'className', 'id', 'href', 'xmlns']);
