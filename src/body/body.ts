import { COMPONENTS } from './components.ts';

/** A writer's text as data: nothing in it runs, and any program can walk it. */
export type Body = readonly BodyPart[];

/**
 * A string is a fragment of HTML that need not be balanced: `'<p>Text '`, a call, `' more.</p>'`.
 * So a component stands as a block, in a list, in a paragraph or in another component alike.
 */
export type BodyPart = string | ComponentCall;

export interface ComponentCall {
  readonly component: string;
  readonly props: Props;
  readonly children: Body;
}

export type Props = Readonly<Record<string, PropValue>>;

/** What a writer can put in an attribute: never an expression. */
export type PropValue = string | number | boolean;

/** A heading that a contents list shows. */
export interface BodyHeading {
  readonly depth: 2 | 3;
  readonly id: string;
  readonly text: string;
}

const FOOTNOTE_LINK =
  /<sup><a [^>]*class="footnote-ref"[^>]*>[^<]*<\/a><\/sup>|<a [^>]*class="footnote-back"[^>]*>[^<]*(?:<sup>[^<]*<\/sup>)?<\/a>/g;
const FOOTNOTE_TITLE = /<h2 [^>]*id="footnote-label"[^>]*>[^<]*<\/h2>/g;
const BLOCK_END = /<\/(?:p|h[1-6]|li|t[dh]|d[dt]|pre|blockquote|div)>|<br>/g;
const TAG = /<[^>]+>/g;
const ENTITY = /&#x([\da-f]+);/gi;

/** The words without their markup, a line a block, as search and descriptions want them. */
export function bodyText(body: Body): string {
  return looseText(body)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** The same with white space as it comes, which is quicker. */
export function looseText(body: Body): string {
  return body.map(partText).join('');
}

function partText(part: BodyPart): string {
  if (typeof part === 'string') return htmlText(part);
  const rule = COMPONENTS[part.component];
  if (rule?.place === 'inline' || rule === undefined) return '';
  const words = Object.entries(part.props).flatMap(([name, value]) =>
    rule.attributes[name]?.kind === 'text' && typeof value === 'string' ? [value] : [],
  );
  return `\n${words.join('\n')}\n${part.children.map(partText).join('')}\n`;
}

function htmlText(html: string): string {
  const noted = html.includes('footnote-')
    ? html.replace(FOOTNOTE_LINK, '').replace(FOOTNOTE_TITLE, '')
    : html;
  return noted
    .replace(BLOCK_END, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
