import type { Place } from '../../core/errors.ts';
import { placeAt } from '../../core/places.ts';
import type { RootContent } from 'hast';
import { childrenOf, isElement, nameOf } from '../hast.ts';
import { noteKind } from '../transform/notes.ts';
import { type Finding, placeOf, type Seen, warning } from './finding.ts';
import { insteadOf } from './shortcodes.ts';

/** Signs of other generators that a reader would see as they are written. */
export function literalFindings({ node, ancestors, source }: Seen): Finding[] {
  if (!('children' in node) || VERBATIM.test(nameOf(node) ?? '')) return [];
  if (ancestors.some((parent) => VERBATIM.test(nameOf(parent) ?? ''))) return [];
  return childrenOf(node).flatMap((child) =>
    child.type === 'text' && SIGNS.test(child.value) ? findingsIn(child, node, source) : [],
  );
}

const VERBATIM = /^(?:code|kbd|math|pre|samp|script|style|var)$/;
const SIGNS = /[[\]{%:=+^~!$|*<]/;

function findingsIn(
  node: Extract<RootContent, { type: 'text' }>,
  parent: RootContent,
  source: string,
): Finding[] {
  const found: Finding[] = [];
  for (const { pattern, what, fix } of HABITS) {
    for (const match of node.value.matchAll(pattern).take(MOST_TOLD)) {
      const written = match[0].replace(/^\n/, '');
      const index = match.index + match[0].length - written.length;
      if (written.startsWith('[!') && isElement(parent, 'p') && isNote(written)) continue;
      const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
      const at = placeIn(node, index, source, written);
      const told = typeof fix === 'string' ? fix : fix(written);
      found.push(warning(at, 'markup-literal', what(shown.trim()), told));
    }
  }
  return found;
}

/** A note of a kind that is known is none of these: see notes.ts. */
function isNote(written: string): boolean {
  return (
    noteKind({
      type: 'element',
      tagName: 'blockquote',
      properties: {},
      children: [
        {
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [{ type: 'text', value: written }],
        },
      ],
    }) !== undefined
  );
}

/** The line of the match; its column where the text is written as it is read. */
function placeIn(node: RootContent, index: number, source: string, written: string): Place {
  const start = placeOf(node);
  const from = node.position?.start.offset;
  if (from === undefined || !('value' in node)) return start;
  const at = source.indexOf(written.split('\n', 1)[0] ?? written, from + index);
  return at === -1 ? start : placeAt(source, at);
}

/** So many of one kind in one paragraph are told; the others are of the same kind. */
const MOST_TOLD = 50;

interface Habit {
  readonly pattern: RegExp;
  readonly what: (written: string) => string;
  readonly fix: string | ((written: string) => string);
}

const printed = (written: string) => `Readers see \`${written}\` as it is written.`;

const HABITS: readonly Habit[] = [
  {
    pattern: /\[\[[^\][\n]+\]\]/g,
    what: printed,
    fix: (written) => {
      const [page = '', words = page] = written.slice(2, -2).split('|');
      return `Write a link: \`[${words}](/posts/${page.trim().toLowerCase().replace(/\s+/g, '-')}/)\`.`;
    },
  },
  {
    pattern: /(?<![\w:/]):(?!\d+:)[a-z][a-z\d_+-]*:(?![\w:/])/g,
    what: printed,
    fix: 'Write the emoji itself.',
  },
  {
    pattern: /(?:^|\n)\[TOC\]|\{:\s*toc\s*\}|\[\[_?TOC_?\]\]|^\$\{toc\}/gi,
    what: printed,
    fix: 'Take it out: long texts get their contents by themselves.',
  },
  {
    pattern:
      /\[\/?(?:gallery|caption|embed|youtube|vimeo|audio|video|playlist|contact-form|su_\w+|vc_\w+)\b[^\]\n]*\]/g,
    what: (written) => `Readers see \`${written}\`, a shortcode of WordPress, as it is written.`,
    fix: 'Write pictures as `![what it shows](./file.png "caption")`, and the address of a video alone on a line.',
  },
  {
    pattern: /\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|%%%.*?%%%/g,
    what: (written) => `Readers see \`${written}\`, a command for another site generator.`,
    fix: insteadOf,
  },
  {
    pattern: /(?:^|\n):{3,}[^\n]*/g,
    what: printed,
    fix: 'Write `:::note` and `:::` on lines of their own, or `> [!NOTE]` with `> ` before each line.',
  },
  {
    pattern: /(?:^|\n)(?:!!!|\?\?\?\+?)[^\n]*/g,
    what: printed,
    fix: 'Write `> [!NOTE]`, and the text with `> ` before each line.',
  },
  {
    pattern: /\[![A-Za-z]+\]/g,
    what: printed,
    fix: 'Write one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`.',
  },
  { pattern: /\+\+[^\s+][^+\n]*\+\+(?!\w)/g, what: printed, fix: 'Write `<ins>words</ins>`.' },
  {
    pattern: /(?<=\w)\^[^\s^]{1,20}\^/g,
    what: printed,
    fix: (written) => `Write \`<sup>${written.slice(1, -1)}</sup>\`.`,
  },
  {
    pattern: /(?<=\p{Lu})~[\w+-]{1,6}~(?!~)/gu,
    what: printed,
    fix: (written) => `Write \`<sub>${written.slice(1, -1)}</sub>\`.`,
  },
  {
    pattern: /(?:^|\n)\*\[[^\]\n]+\]:[^\n]*/g,
    what: printed,
    fix: 'Write `<abbr title="its meaning">` where the word stands.',
  },
  {
    pattern: /\$\$/g,
    what: printed,
    fix: 'Put `$$` on lines of their own before and after the formula.',
  },
  {
    pattern: /\[[^\][\n^!]+\]\[[^\][\n]*\]/g,
    what: (written) => `The reference of \`${written}\` is nowhere in the text.`,
    fix: 'Write its address on a line of its own, such as `[name]: https://example.org/`.',
  },
  {
    pattern: /!\[[^\][\n]*\]\([^()<>\n]+\)|\[[^\][\n]+\]\((?:\.{0,2}\/|https?:)[^()<>\n]+\)/g,
    what: printed,
    fix: (written) => {
      return `Put \`<\` and \`>\` around the address: \`${written.replace(/\]\((.*?)(\s+["“'].*)?\)$/, '](<$1>$2)')}\`.`;
    },
  },
  {
    pattern: /\{:[^}\n]*\}|(?<=\S\s)\{[#.][\w-][^}\n]*\}(?=\s*(?:$|\n))/g,
    what: printed,
    fix: 'Take it out: the site decides how things look, and headings have addresses by themselves.',
  },
  { pattern: /\\\[[^\n]*\\\]|<!--more-->/g, what: printed, fix: 'Take it out.' },
  {
    pattern: /<!--(?!more-->)[^\n]*/g,
    what: printed,
    fix: 'Put the comment on lines of its own, with an empty line before it.',
  },
];
