import { inlineMarkdown } from './markdown-inline.ts';
import { type Markup, type MarkupElement, textOf } from './markup.ts';

export { escapeMarkdown } from './markdown-inline.ts';

/** HTML of feeds as Markdown (CommonMark with the tables of GitHub). */
export function markdown(nodes: readonly Markup[]): string {
  return blocks(nodes).join('\n\n');
}

/** Blocks, with the words that stand loose between them as paragraphs. */
function blocks(nodes: readonly Markup[]): readonly string[] {
  const made: string[] = [];
  let loose: Markup[] = [];
  const close = () => {
    const text = atLineStart(inlineMarkdown(loose).trim());
    if (text !== '') made.push(text);
    loose = [];
  };
  for (const node of nodes) {
    const print = typeof node === 'string' ? undefined : BLOCKS[node.name];
    if (print === undefined || typeof node === 'string') loose.push(node);
    else {
      close();
      const text = print(node);
      if (text !== '') made.push(text);
    }
  }
  close();
  return made;
}

type Print = (element: MarkupElement) => string;

const within: Print = ({ children }) => markdown(children);
const paragraph: Print = ({ children }) => atLineStart(inlineMarkdown(children).trim());
const heading: Print = ({ name, children }) =>
  `${'#'.repeat(Number(name.slice(1)))} ${inlineMarkdown(children).trim()}`;

const BLOCKS: Readonly<Record<string, Print>> = {
  p: paragraph,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  aside: within,
  details: within,
  figure: within,
  figcaption: within,
  dl: within,
  dt: (element) => `**${inlineMarkdown(element.children).trim()}**`,
  dd: within,
  summary: (element) => `**${inlineMarkdown(element.children).trim()}**`,
  hr: () => '---',
  blockquote: ({ children }) => prefixed(markdown(children), '> ', '> '),
  ul: ({ children }) => list(children, () => '- '),
  ol: ({ children, attributes }) =>
    list(children, (index) => `${Number(attributes['start'] ?? 1) + index}. `),
  pre: fenced,
  table: tableRows,
};

function list(children: readonly Markup[], marker: (index: number) => string): string {
  const items = elements(children, 'li').map((item, index) => {
    const mark = marker(index);
    return prefixed(markdown(item.children), mark, ' '.repeat(mark.length));
  });
  return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
}

function fenced(element: MarkupElement): string {
  const code = textOf(element).replace(/\n$/, '');
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

function tableRows(table: MarkupElement): string {
  const rows = descendants(table, 'tr').map((row) =>
    row.children.flatMap((cell) =>
      typeof cell === 'string' ? [] : [inlineMarkdown(cell.children).trim()],
    ),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lines = rows.map(
    (row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`,
  );
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

function elements(nodes: readonly Markup[], name: string): readonly MarkupElement[] {
  return nodes.filter(
    (node): node is MarkupElement => typeof node !== 'string' && node.name === name,
  );
}

function descendants({ children }: MarkupElement, name: string): readonly MarkupElement[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : descendants(child, name);
  });
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : line === '' ? others.trimEnd() : others}${line}`)
    .join('\n');
}

/** What only the beginning of a line would make a heading, a list or a quotation. */
function atLineStart(text: string): string {
  return text.replace(/^(?=[#+>-]|=+$)/gm, '\\').replace(/^(\d+)(?=[.)](?:\s|$))/gm, '$1\\');
}
