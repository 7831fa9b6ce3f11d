import type { ElementContent, Root, RootContent } from 'hast';
import type { Place } from '../../core/errors.ts';
import { placeAt } from '../../core/places.ts';
import { type Finding, warning } from '../checks/finding.ts';
import { type Tag, text } from '../hast.ts';
import { COMPONENTS } from '../components.ts';
import { nearest } from '../checks/nearest.ts';
import { ACTIVE, isPlainTag, VOID } from './names.ts';
import { isKnown } from './plain.ts';
import { type CloseTag, type OpenTag, tokensOf } from './tokens.ts';

/** Reads what stands between the tags of a component as Markdown; `offset` is its place. */
export type ReadInside = (markdown: string, offset: number) => readonly ElementContent[];

/**
 * The HTML of a Markdown text as the tags that MDX would have made of it. HTML forgives everything:
 * a tag that is never closed ends with what it stands in, and what was never opened is left out.
 */
export function taggedHtml(
  root: Root,
  source: string,
  readInside: ReadInside,
): { root: Root; findings: Finding[] } {
  const findings: Finding[] = [];
  const inside = (nodes: readonly ElementContent[]): ElementContent[] => {
    const builder = treeBuilder(source, findings, readInside);
    for (const node of nodes) {
      if (node.type === 'raw') builder.html(node.value, node.position?.start.offset ?? 0);
      else builder.add('children' in node ? { ...node, children: inside(node.children) } : node);
    }
    return builder.end();
  };
  const children = root.children.filter((node): node is ElementContent => isBodyContent(node));
  return { root: { ...root, children: inside(children) }, findings };
}

function isBodyContent(node: RootContent): boolean {
  return node.type !== 'doctype' && node.type !== 'mdxjsEsm';
}

interface OpenElement {
  readonly tag: OpenTag;
  readonly offset: number;
  readonly children: ElementContent[];
}

function treeBuilder(source: string, findings: Finding[], readInside: ReadInside) {
  const made: ElementContent[] = [];
  const open: OpenElement[] = [];
  const add = (node: ElementContent) => (open.at(-1)?.children ?? made).push(node);
  const closeLast = () => {
    const last = open.pop();
    if (last !== undefined) add(tagNode(last, source));
  };
  const shown = new Set<string>();
  const showTag = ({ name }: OpenTag | CloseTag, written: string, offset: number) => {
    add(text(written));
    if (!shown.has(name)) findings.push(noTag(name, written, placeAt(source, offset)));
    shown.add(name);
  };
  const begin = (tag: OpenTag, offset: number) => {
    while (endsBefore(open.at(-1)?.tag.name, tag.name)) closeLast();
    const element = { tag, offset, children: [] };
    if (VOID.has(tag.name.toLowerCase()) || tag.selfClosing) add(tagNode(element, source));
    else open.push(element);
  };
  const finish = ({ name }: CloseTag, offset: number) => {
    const at = open.findLastIndex(({ tag }) => tag.name === name);
    if (at === -1) {
      if (!VOID.has(name.toLowerCase()) && !isPlainTag(name)) {
        findings.push(neverOpened(name, placeAt(source, offset)));
      }
      return;
    }
    while (open.length > at) {
      const last = open.at(-1);
      if (open.length > at + 1 && last !== undefined) tellOpen(last);
      closeLast();
    }
  };
  const tellOpen = ({ tag: { name }, offset }: OpenElement) => {
    if (!ENDS_ITSELF.has(name) && !isPlainTag(name)) {
      findings.push(neverClosed(name, placeAt(source, offset)));
    }
  };
  return {
    add,
    html(html: string, start: number) {
      const tokens = tokensOf(html);
      const isBlock = tokens.length > 1;
      for (const token of tokens) {
        const offset = start + token.start;
        const written = html.slice(token.start, token.end);
        const isTag = token.type === 'open' || token.type === 'close';
        if (isTag && isWords(token, written)) showTag(token, written, offset);
        else if (token.type === 'open') begin({ ...token, name: htmlName(token.name) }, offset);
        else if (token.type === 'close') finish({ ...token, name: htmlName(token.name) }, offset);
        else if (token.type === 'text') {
          const inComponent = /^[A-Z]/.test(open.at(-1)?.tag.name ?? '');
          if (isBlock && inComponent && token.value.trim() !== '') {
            for (const node of readInside(written, offset)) add(node);
          } else add(text(token.value));
        }
      }
    },
    end(): ElementContent[] {
      while (open.length > 0) {
        const last = open.at(-1);
        if (last !== undefined) tellOpen(last);
        closeLast();
      }
      return made;
    },
  };
}

function tagNode({ tag, offset, children }: OpenElement, source: string): Tag {
  const end = { ...placeAt(source, offset), offset };
  return {
    type: 'mdxJsxFlowElement',
    name: tag.name,
    attributes: tag.attributes.map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value: value === '' ? null : value,
    })),
    children,
    position: { start: end, end },
  };
}

/** Whether an element ends where the other begins, as HTML has it. */
function endsBefore(open: string | undefined, next: string): boolean {
  if (open === undefined) return false;
  if (open === 'p') return BLOCKS.has(next);
  return ENDED_BY.get(open)?.has(next) === true;
}

const BLOCKS = names(
  'p div ul ol dl table pre blockquote figure section h1 h2 h3 h4 h5 h6 hr details',
);
const CELL_ENDS = names('td th tr tbody tfoot');
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', names('li')],
  ['dt', names('dt dd')],
  ['dd', names('dt dd')],
  ['td', CELL_ENDS],
  ['th', CELL_ENDS],
  ['tr', names('tr tbody tfoot')],
  ['thead', names('tbody tfoot')],
]);
const ENDS_ITSELF = new Set([...ENDED_BY.keys(), 'p', 'tbody', 'tfoot']);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Whether what looks like a tag is none: of a name that nobody has, or `<b and c>` of a comparison. */
function isWords(tag: OpenTag | CloseTag, written: string): boolean {
  const attributes = tag.type === 'open' ? tag.attributes : [];
  if (attributes.some(([name]) => /^on/i.test(name))) return false;
  if (!isHtml(tag.name)) return !Object.hasOwn(COMPONENTS, tag.name);
  return (
    attributes.length > 0 && !written.includes('=') && !attributes.some(([name]) => BARE.test(name))
  );
}

function isHtml(name: string): boolean {
  return isKnown(name.toLowerCase()) || ACTIVE.has(name.toLowerCase());
}

/** HTML takes `<BR>` for `<br>`; only our own components have capitals. */
function htmlName(name: string): string {
  return isHtml(name) && !Object.hasOwn(COMPONENTS, name) ? name.toLowerCase() : name;
}

/** Attributes that people write without a value. */
const BARE =
  /^(?:open|hidden|reversed|inert|download|nowrap|noshade|compact|markdown|item\w+|\w+-[\w-]+)$/i;

function noTag(name: string, written: string, at: Place): Finding {
  const near = /^[A-Z]/.test(name) ? nearest(name, Object.keys(COMPONENTS)) : undefined;
  const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
  return warning(
    at,
    'angle-lone',
    `\`${shown.replace(/\s+/g, ' ')}\` is no tag, and readers see it as it is written.`,
    near === undefined
      ? 'Write `\\<` in front of it.'
      : `Did you mean \`<${near}>\`? If not, write \`\\<\`.`,
  );
}

function neverClosed(name: string, at: Place): Finding {
  return warning(
    at,
    'tag-unclosed',
    `The tag \`<${name}>\` is never closed, or not in the same paragraph.`,
    `Write \`</${name}>\` behind what it holds, or \`\\<\` where a reader should see the sign.`,
  );
}

function neverOpened(name: string, at: Place): Finding {
  return warning(
    at,
    'tag-unopened',
    `The tag \`</${name}>\` closes what was never opened.`,
    `Take it away, or write \`<${name}>\` before.`,
  );
}
