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

/** Elements that run, load, send or show something of their own: a text never has them. */
export const ACTIVE: ReadonlySet<string> = new Set(
  (
    'script style iframe frame frameset noframes object embed applet noembed param form input button ' +
    'select optgroup option textarea label fieldset legend output meter progress datalist link meta ' +
    'base html head body title template slot svg math video audio source track canvas dialog map area ' +
    'marquee xmp plaintext portal fencedframe'
  ).split(' '),
);
