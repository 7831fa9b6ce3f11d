import { createRequire } from 'node:module';
import type { Element, ElementContent, Root } from 'hast';
import type * as Lowlight from 'lowlight';
import { element, isElement, textOf } from '../hast.ts';
import { rewriteRoot } from '../rewrite.ts';

const require = createRequire(import.meta.url);
let loaded: ReturnType<typeof Lowlight.createLowlight> | undefined;

/** Loaded with the first code there is: 200 languages, and few texts have any. */
function highlighter() {
  if (loaded === undefined) {
    const { common, createLowlight }: typeof Lowlight = require('lowlight');
    loaded = createLowlight(common);
  }
  return loaded;
}

/** Code coloured by classes, with its language named, in a group that scrolls by keyboard: a region would be a landmark. */
export function highlightCode(root: Root, label: (language: string | undefined) => string): Root {
  return rewriteRoot(root, (node) => {
    if (!isElement(node, 'pre')) return undefined;
    const code = node.children.find((child) => isElement(child, 'code'));
    return code === undefined ? undefined : [block(code, label)];
  });
}

function block(code: ElementContent, label: (language: string | undefined) => string): Element {
  const language = languageOf(code);
  const source = textOf(code).replace(/\n$/, '');
  const named = language === undefined ? {} : { dataLanguage: language };
  const group = {
    className: ['code'],
    role: 'group',
    ariaLabel: label(language),
    tabIndex: 0,
    ...named,
  };
  return element('div', group, [
    element('pre', { translate: 'no' }, [element('code', {}, coloured(source, language))]),
  ]);
}

/** As the writer names it behind the backticks. */
export function languageOf(code: ElementContent): string | undefined {
  const classes = code.type === 'element' ? code.properties['className'] : undefined;
  const name = Array.isArray(classes) ? String(classes[0] ?? '') : '';
  return /^language-([\w+#.-]+)$/.exec(name)?.[1];
}

function coloured(source: string, language: string | undefined): ElementContent[] {
  if (language === undefined || PLAIN.has(language) || !highlighter().registered(language)) {
    return [{ type: 'text', value: source }];
  }
  return highlighter()
    .highlight(language, source)
    .children.filter((node): node is ElementContent => node.type !== 'doctype');
}

/** Whether code of the language gets colours, or is meant to have none. */
export function isKnownLanguage(language: string): boolean {
  return PLAIN.has(language) || highlighter().registered(language);
}

/** Whether other sites draw a picture from code of the language. */
export function isDiagram(language: string): boolean {
  return DIAGRAMS.has(language);
}

const PLAIN = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'console',
  'output',
  'none',
  'mdx',
  'astro',
  'csv',
]);
const DIAGRAMS = new Set([
  'mermaid',
  'plantuml',
  'puml',
  'dot',
  'graphviz',
  'd2',
  'flowchart',
  'sequence',
]);
