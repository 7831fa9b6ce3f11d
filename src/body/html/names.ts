/** Elements that have no end. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Boxes and colours of a page: what is in them is the text, and they add nothing to it. */
export const BOXES: ReadonlySet<string> = new Set(
  'div section article main header footer nav aside center hgroup picture noscript'.split(' '),
);

const SPANS: ReadonlySet<string> = new Set('span font big nobr'.split(' '));

/** Tags that can be left out without a word: the text in them is all there is to them. */
export function isPlainTag(name: string): boolean {
  return name === 'p' || BOXES.has(name) || SPANS.has(name);
}

export function isSpan(name: string): boolean {
  return SPANS.has(name);
}
