import { createHash } from 'node:crypto';
import moreLetters from '@fonts/more-fonts.css?inline';
import content from '../components/content/content.css?inline';
import moreContent from '../components/content/more-content.css?inline';
import base from './base.css?inline';
import caseStudy from './case-study.css?inline';
import comments from './comments.css?inline';
import entry from './entry.css?inline';
import fonts from './fonts.css?inline';
import items from './items.css?inline';
import layers from './layers.css?inline';
import letters from './letters.css?inline';
import lists from './lists.css?inline';
import { madeSheets } from './made-sheets.ts';
import { needsMoreLetters } from './more-letters.ts';
import print from './print.css?inline';
import prose from './prose.css?inline';
import reset from './reset.css?inline';
import safety from './safety.css?inline';
import search from './search.css?inline';
import site from './site.css?inline';
import tokens from './tokens.css?inline';
import wall from './wall.css?inline';

interface Shown {
  /** What is between the head and the foot of the page, and its title. */
  readonly html: string;
  /** Whether it has the quick exit. */
  readonly exit: boolean;
  /** Whether the letters of its language are those that its sizes are written for. */
  readonly ours: boolean;
}

type Part = readonly [css: string, isFor: (shown: Shown) => boolean];

const always = () => true;

/** Whether something of one of these classes is on the page. */
const classes = (...names: readonly string[]) => {
  const found = new RegExp(`class="(?:[^"]* )?(?:${names.join('|')})[ "]`);
  return ({ html }: Shown) => found.test(html);
};

/** The parts of a page’s styles in their order, and which pages need them. */
const PARTS: readonly Part[] = [
  [layers, always],
  [fonts, always],
  [moreLetters, ({ html }) => needsMoreLetters(html)],
  [reset, always],
  [tokens, always],
  [base, always],
  [prose, classes('prose')],
  [content, classes('prose')],
  [
    moreContent,
    classes(
      'table',
      'code',
      'video',
      'timeline',
      'moment',
      'details',
      'action',
      'footnotes',
      'contains-task-list',
    ),
  ],
  [site, always],
  [safety, (shown) => shown.exit || classes('veil')(shown)],
  [search, ({ html }) => html.includes('<search-page')],
  [wall, classes('lead', 'posters', 'act-now')],
  [caseStudy, classes('hero')],
  [items, classes('item', 'lead', 'standfirst', 'byline', 'note-line', 'poster')],
  [lists, classes('words', 'pager', 'actions', 'feeds', 'elsewhere')],
  [entry, classes('entry-head', 'hero', 'part')],
  [comments, classes('comments')],
  [letters, ({ ours, html }) => !ours || html.includes(' data-letters=')],
  [print, always],
];

/** Characters of ink rules, some two dozen inks, from which on they are a sheet of their own. */
const MANY_INKS = 2400;

/**
 * The files with the styles of a page, by what stands on it: mostly one, which other pages of its
 * kind share.
 */
export function sheetsFor(shown: Shown, inks: string): readonly string[] {
  const parts = PARTS.flatMap(([css, isFor]) => (isFor(shown) ? css : []));
  return inks.length < MANY_INKS
    ? [fileOf([...parts, inks].join(''))]
    : [fileOf(parts.join('')), fileOf(inks)];
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
