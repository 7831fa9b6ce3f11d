/** Where an element may stand, and what may stand in it. */
export interface CommentElement {
  readonly level: 'block' | 'inline';
  /** Sentences, or blocks too, or only these elements. */
  readonly holds: 'inline' | 'block' | readonly string[];
  readonly attributes: readonly string[];
  /** The elements in which alone it may stand. */
  readonly within?: readonly string[];
}

const INLINE: CommentElement = { level: 'inline', holds: 'inline', attributes: [] };
const BLOCK: CommentElement = { level: 'block', holds: 'block', attributes: [] };

/**
 * What is left of a stranger's HTML: less than of our own (src/body/safe-html.ts), and the content
 * model besides, which no sanitiser repairs and a comment must not break a build with.
 */
export const ELEMENTS: ReadonlyMap<string, CommentElement> = new Map<string, CommentElement>([
  ['b', INLINE],
  ['blockquote', BLOCK],
  ['br', INLINE],
  ['code', INLINE],
  ['del', INLINE],
  ['em', INLINE],
  ['hr', BLOCK],
  ['i', INLINE],
  ['ins', INLINE],
  ['kbd', INLINE],
  ['li', { ...BLOCK, within: ['ol', 'ul'] }],
  ['ol', { ...BLOCK, holds: ['li'], attributes: ['start'] }],
  ['p', { ...BLOCK, holds: 'inline', attributes: ['dir'] }],
  ['pre', { ...BLOCK, holds: 'inline' }],
  ['s', INLINE],
  ['strong', INLINE],
  ['sub', INLINE],
  ['sup', INLINE],
  ['table', { ...BLOCK, holds: ['thead', 'tbody'] }],
  ['tbody', { ...BLOCK, holds: ['tr'], within: ['table'] }],
  ['td', { ...BLOCK, holds: 'inline', within: ['tr'] }],
  ['thead', { ...BLOCK, holds: ['tr'], within: ['table'] }],
  ['tr', { ...BLOCK, holds: ['td'], within: ['thead', 'tbody'] }],
  ['ul', { ...BLOCK, holds: ['li'] }],
]);

/** Elements that are another here: the page has headings of its own, and a table needs no more. */
export const RENAMED: ReadonlyMap<string, string> = new Map([['th', 'td']]);

/** Elements without which their text still runs on. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  'a abbr bdi bdo cite font g-emoji label mark q samp small span u var'.split(' '),
);
