export interface ElementRule {
  readonly attributes: readonly string[];
  /** Whether a sentence may stand in it, or paragraphs too. */
  readonly holds: 'words' | 'blocks';
  /** Whether it stands in a sentence, or on lines of its own. */
  readonly place: 'block' | 'inline';
  /** The one element in which it may stand. */
  readonly within?: string;
}

const WORDS: ElementRule = { attributes: [], holds: 'words', place: 'inline' };
const QUOTED: ElementRule = { ...WORDS, attributes: ['cite'] };
const CHANGED: ElementRule = { ...WORDS, attributes: ['cite', 'datetime'] };

/** Plain HTML that a writer may use where Markdown has no sign for it. */
export const ELEMENTS: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ['abbr', WORDS],
  ['b', WORDS],
  ['bdi', WORDS],
  ['bdo', WORDS],
  ['br', WORDS],
  ['cite', WORDS],
  ['code', WORDS],
  ['dd', { attributes: [], holds: 'blocks', place: 'block', within: 'dl' }],
  ['del', CHANGED],
  ['dfn', WORDS],
  ['dl', { attributes: [], holds: 'blocks', place: 'block' }],
  ['dt', { attributes: [], holds: 'words', place: 'block', within: 'dl' }],
  ['em', WORDS],
  ['i', WORDS],
  ['ins', CHANGED],
  ['kbd', WORDS],
  ['mark', WORDS],
  ['q', QUOTED],
  ['rp', { ...WORDS, within: 'ruby' }],
  ['rt', { ...WORDS, within: 'ruby' }],
  ['ruby', WORDS],
  ['s', WORDS],
  ['small', WORDS],
  ['span', WORDS],
  ['strong', WORDS],
  ['sub', WORDS],
  ['sup', WORDS],
  ['time', { ...WORDS, attributes: ['datetime'] }],
  ['u', WORDS],
  ['var', WORDS],
  ['wbr', WORDS],
]);

/** Attributes that any of them may carry. */
export const COMMON_ATTRIBUTES: readonly string[] = ['dir', 'lang', 'title'];

/** What to write in place of the tags that people reach for first. */
export const INSTEAD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    button: 'Use `<Action>` for something that a reader can do.',
    embed: 'Use `<Video>`, which links to it and loads nothing from elsewhere.',
    iframe: 'Use `<Video>`, which links to it and loads nothing from elsewhere.',
    script: 'Leave it out: a text never runs anything.',
    style: 'Leave it out: the site decides how things look.',
    video: 'Use `<Video>`, which links to it and loads nothing from elsewhere.',
  }),
);
