import { createHash } from 'node:crypto';
import moreLetters from '@fonts/more-fonts.css?inline';
import code from '../components/content/code.css?inline';
import content from '../components/content/content.css?inline';
import moreContent from '../components/content/more-content.css?inline';
import type { Library } from '../library/assemble.ts';
import type { Edition } from '../library/edition.ts';
import { inksOf, inksStylesheet } from '../library/inks.ts';
import afterText from './after-text.css?inline';
import base from './base.css?inline';
import caseStudy from './case-study.css?inline';
import comments from './comments.css?inline';
import entry from './entry.css?inline';
import exit from './exit.css?inline';
import { facesFor, facesIn } from './faces.ts';
import fonts from './fonts.css?inline';
import found from './found.css?inline';
import heads from './heads.css?inline';
import hero from './hero.css?inline';
import items from './items.css?inline';
import layers from './layers.css?inline';
import letters from './letters.css?inline';
import lists from './lists.css?inline';
import { madeSheets } from './made-sheets.ts';
import { forAllLetters, inOurLetters } from './our-letters.ts';
import print from './print.css?inline';
import prose from './prose.css?inline';
import reset from './reset.css?inline';
import { namesIn, type Rules, rulesOf, stylesFor } from './rules.ts';
import search from './search.css?inline';
import site from './site.css?inline';
import tokens from './tokens.css?inline';
import veil from './veil.css?inline';
import wall from './wall.css?inline';

interface Shown {
  /** The body of the page, and its title. */
  readonly html: string;
  /** Whether the letters of its language are those that its sizes are written for. */
  readonly ours: boolean;
  /** `#rrggbb`, of the page as a whole. */
  readonly ink: string;
}

interface Part {
  readonly rules: Rules;
  /** The element or class without which a page has no use for any of it; with it, for all. */
  readonly name?: string;
}

/** Of these a page takes the rules that something on it could meet. */
const byRule = (css: string): Part => ({ rules: rulesOf(css) });

/** What scripts add to a page later has its styles from the start. */
const whole = (css: string, name = 'body'): Part => ({ rules: rulesOf(css), name });

/** The parts of a page’s styles in their order, between its fonts and what it is printed in. */
const PARTS: readonly Part[] = [
  whole(reset),
  whole(tokens),
  whole(base),
  byRule(prose),
  byRule(content),
  byRule(moreContent),
  byRule(code),
  whole(site),
  byRule(heads),
  whole(exit, 'quick-exit'),
  byRule(veil),
  whole(search, 'search-page'),
  byRule(wall),
  byRule(hero),
  byRule(caseStudy),
  byRule(items),
  byRule(lists),
  byRule(entry),
  byRule(afterText),
  whole(comments, '.comments'),
];
const FONTS = facesIn(fonts);
/** Latin with other marks, Greek, Cyrillic. */
const MORE_FONTS = facesIn(moreLetters);
const LETTERS = rulesOf(letters);
const PRINT = rulesOf(print);

/** The names that rules ask for: what else is on a page makes no other sheet of it. */
const ASKED = new Set(
  [...PARTS.map(({ rules }) => rules), PRINT].flatMap((rules) => namesIn(rules)),
);

/**
 * The file with the styles of a page, by what stands on it. Other pages share it that have the same
 * elements and classes, and the same inks.
 */
export function sheetFor({ html, ours, ink }: Shown): string {
  const names = namesOn(html).filter((name) => ASKED.has(name));
  const ourLetters = ours && !html.includes(' data-letters=');
  const more = facesFor(html, FONTS, MORE_FONTS);
  const key = [ourLetters, more, ...names.toSorted()].join(' ');
  const styles = made.get(key) ?? stylesOf(new Set(names), ourLetters, more);
  made.set(key, styles);
  const inks = Array.from(html.matchAll(/ data-ink="(\w+)"/g), ([, hex]) => `#${hex}`);
  return fileOf(styles + inksStylesheet([ink, ...inks]));
}

/** What the search shows in one language of the site, on whatever page it is opened. */
export function searchStyles(library: Library, { words }: Edition): string {
  const css = [items, lists, search, found].join('');
  return (
    (words.letters === undefined ? inOurLetters(css) : css) +
    inksStylesheet(inksOf(library.context.site.ink, library.editions))
  );
}

const made = new Map<string, string>();

function stylesOf(names: ReadonlySet<string>, ourLetters: boolean, more: string): string {
  const has = (name: string) => names.has(name);
  const css = [
    layers,
    ourLetters && more === '' ? forAllLetters(fonts) : fonts,
    more,
    ...PARTS.map(({ rules, name }) => {
      if (name === undefined) return stylesFor(rules, has);
      return has(name) ? stylesFor(rules, () => true) : '';
    }),
    ourLetters ? '' : stylesFor(LETTERS, () => true),
    stylesFor(PRINT, has),
  ].join('');
  return ourLetters ? inOurLetters(css) : css;
}

/** The elements and classes of a page. */
function namesOn(html: string): readonly string[] {
  const names = new Set(['html', 'body']);
  for (const [, element, classes] of html.matchAll(/<([a-z][\w-]*)| class="([^"]*)"/g)) {
    if (element !== undefined) names.add(element);
    else for (const name of classes?.split(' ') ?? []) names.add(`.${name}`);
  }
  return [...names];
}

const files = new Map<string, string>();

function fileOf(css: string): string {
  const known = files.get(css);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const file = `_astro/sheet.${digest}.css`;
  madeSheets().set(file, css);
  files.set(css, file);
  return file;
}
