import { foldedQuery, withHidden, withoutHidden } from './fold.ts';

/**
 * Pagefind looks for words between spaces. Where a script puts none, we put them in: around each
 * character of Chinese and Japanese, so that any part of a sentence is found whatever a dictionary
 * takes for a word; around each word of Thai, Lao, Khmer and Burmese; and behind the article that
 * Arabic writes as one with its noun. The reader never sees them.
 */
const CHARACTER = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]';
const SEGMENTED = '[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
/** “The”, “and the”, “with the” … before a noun of three letters or more. */
const ARTICLE = '(?<!\\p{sc=Arab}|\\p{M})([وفبكل]?ال|لل)';
/** Where those scripts stand in Unicode: quicker to look for than the scripts themselves. */
const MAY_NEED_UNITS =
  /[\u0600-\u06ff\u0e00-\u109f\u1780-\u17ff\u2e80-\ua4cf\ud800-\udbff\uf900-\uffef]/;

const SEAM = new RegExp(
  `(?<=${CHARACTER})(?=[^\\s|\\p{Pe}\\p{Po}\\p{Pf}])|(?<=[^\\s\\p{Ps}\\p{Pi}])(?=${CHARACTER})`,
  'gu',
);
const SEGMENTED_RUN = new RegExp(`${SEGMENTED}+`, 'gu');
const WITH_ARTICLE = new RegExp(`${ARTICLE}(?=\\p{sc=Arab}{3})`, 'gu');
const REAL_SPACE = new RegExp(`(?<=${UNSPACED}\\p{P}*)\\s+|\\s+(?=\\p{P}*${UNSPACED})`, 'gu');

/** What a query is looked for as: the same units as `spaced` has, without articles, in folded letters. */
export function inUnits(query: string, lang: string): string {
  const units = MAY_NEED_UNITS.test(query) ? apart(query).replace(WITH_ARTICLE, '') : query;
  return foldedQuery(units, lang);
}

/**
 * The text as the index has it: its units apart, with a mark at the spaces that are the writer's, and
 * behind words that readers spell in several ways the others, hidden.
 */
export function spaced(text: string, lang: string): string {
  const units = MAY_NEED_UNITS.test(text)
    ? apart(text.replace(REAL_SPACE, '| ')).replace(WITH_ARTICLE, '$1ـ ')
    : text;
  return withHidden(units, lang);
}

/** What a query asks to stand together: the units of each run of Chinese or Japanese in it. */
export function runs(query: string): readonly string[] {
  const found = query.match(new RegExp(`${CHARACTER}{2,}`, 'gu')) ?? [];
  return [...new Set(found)].map(apart);
}

function apart(text: string): string {
  return text
    .replace(SEGMENTED_RUN, (run) =>
      [...words().segment(run)].map(({ segment }) => segment).join(' '),
    )
    .replace(SEAM, ' ');
}

let segmenter: Intl.Segmenter | undefined;

function words(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return segmenter;
}

/** Stand for the bounds of a marked word in an excerpt: `joined` looks through them. */
export const MARK_OPEN = '\ue000';
export const MARK_CLOSE = '\ue001';
const BOUNDS = `[${MARK_OPEN}${MARK_CLOSE}]*`;
const KEPT = '\ue002';

const ARTICLE_APART = new RegExp(`${ARTICLE}ـ(${BOUNDS}) (${BOUNDS})(?=\\p{sc=Arab})`, 'gu');
/** Pagefind ends every paragraph and heading with a full stop of its own. */
const STOP_AFTER_CHARACTER = new RegExp(`(?<=${CHARACTER})\\.(${BOUNDS})(?: |$)`, 'gu');
const STOP_AFTER_WORD = new RegExp(`(?<=${SEGMENTED})\\.(${BOUNDS})(?: |$)`, 'gu');
const WRITTEN_SPACE = new RegExp(
  `(?<=${UNSPACED}\\p{P}*)\\|(${BOUNDS}) |\\|(${BOUNDS}) (?=${BOUNDS}\\p{P}*${UNSPACED})`,
  'gu',
);
const OUR_SPACE = new RegExp(
  `(?<=${UNSPACED}\\p{P}*${BOUNDS}) (?=${BOUNDS}\\S)|(?<=\\S${BOUNDS}) (?=${BOUNDS}\\p{P}*${UNSPACED})`,
  'gu',
);

/** What `spaced` took apart, as it was written. */
export function joined(indexed: string): string {
  const text = withoutHidden(indexed);
  if (!MAY_NEED_UNITS.test(text)) return text;
  return text
    .replace(ARTICLE_APART, (_, article: string, before: string, after: string) =>
      // A mark takes the article with it: letters that join should be of one weight.
      after.includes(MARK_OPEN) ? `${before}${after}${article}` : `${article}${before}${after}`,
    )
    .replace(STOP_AFTER_CHARACTER, '。$1')
    .replace(STOP_AFTER_WORD, `$1${KEPT}`)
    .replace(WRITTEN_SPACE, `$1$2${KEPT}`)
    .replace(OUR_SPACE, '')
    .replaceAll(KEPT, ' ');
}
