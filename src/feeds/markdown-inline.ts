import { type Markup, type MarkupElement, textOf, unescaped } from './markup.ts';

/** Words with their emphasis, links and pictures, on one line but for line breaks that are meant. */
export function inlineMarkdown(nodes: readonly Markup[]): string {
  return nodes.map((node) => (typeof node === 'string' ? words(node) : inline(node))).join('');
}

/** Plain text that Markdown reads as plain text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

function words(html: string): string {
  return escapeMarkdown(unescaped(html).replace(/[^\S\u00a0]+/g, ' '));
}

function inline(element: MarkupElement): string {
  const { name, attributes, children } = element;
  const inner = inlineMarkdown(children);
  switch (name) {
    case 'strong':
    case 'b':
      return around(inner, '**');
    case 'em':
    case 'i':
      return around(inner, '*');
    case 'del':
    case 's':
      return around(inner, '~~');
    case 'code':
      return code(textOf(element));
    case 'br':
      return '\\\n';
    case 'q':
      return `“${inner}”`;
    case 'img':
      return `![${escapeMarkdown(unescaped(attributes['alt'] ?? ''))}](${address(attributes['src'])})`;
    case 'a':
      return `[${inner.trim()}](${address(attributes['href'])})`;
    case 'sup':
      return children.some((child) => typeof child !== 'string' && child.name === 'a')
        ? inner.replace(/\[([^\]]*)\]\(/g, '[\\[$1\\]](')
        : `<sup>${inner}</sup>`;
    case 'sub':
      return `<sub>${inner}</sub>`;
    default:
      return inner;
  }
}

/** Marks stand right at the words: spaces inside them go outside. */
function around(inner: string, mark: string): string {
  const text = inner.trim();
  if (text === '') return inner;
  const [before = ''] = /^\s*/.exec(inner) ?? [];
  const [after = ''] = /\s*$/.exec(inner) ?? [];
  return `${before}${mark}${text}${mark}${after}`;
}

function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  const space = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${mark}${space}${text}${space}${mark}`;
}

function address(value: string | undefined): string {
  return unescaped(value ?? '').replace(
    /[()<>\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
