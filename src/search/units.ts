/**
 * Pagefind looks for words between spaces. Where a script puts none, we put them in: around each
 * character of Chinese and Japanese, so that any part of a sentence is found whatever a dictionary
 * takes for a word, and around each word of Thai, Lao, Khmer and Burmese. The reader never sees them.
 */
const CHARACTER = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]';
const SEGMENTED = '[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
/** Where those scripts stand in Unicode: quicker to look for than the scripts themselves. */
const MAY_BE_UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\ua4cf\ud800-\udbff\uf900-\uffef]/;

const SEAM = new RegExp(
  `(?<=${CHARACTER})(?=[^\\s|\\p{Pe}\\p{Po}\\p{Pf}])|(?<=[^\\s\\p{Ps}\\p{Pi}])(?=${CHARACTER})`,
  'gu',
);
const SEGMENTED_RUN = new RegExp(`${SEGMENTED}+`, 'gu');
const REAL_SPACE = new RegExp(`(?<=${UNSPACED}\\p{P}*)\\s+|\\s+(?=\\p{P}*${UNSPACED})`, 'gu');

/** Stands for the bounds of a marked word in an excerpt: `joined` looks through them. */
export const MARK_OPEN = '\ue000';
export const MARK_CLOSE = '\ue001';
const BOUNDS = `[${MARK_OPEN}${MARK_CLOSE}]*`;
const WRITTEN_SPACE = new RegExp(
  `(?<=${UNSPACED}\\p{P}*)\\|(${BOUNDS}) |\\|(${BOUNDS}) (?=${BOUNDS}\\p{P}*${UNSPACED})`,
  'gu',
);
const OUR_SPACE = new RegExp(
  `(?<=${UNSPACED}\\p{P}*${BOUNDS}) (?=${BOUNDS}\\S)|(?<=\\S${BOUNDS}) (?=${BOUNDS}\\p{P}*${UNSPACED})`,
  'gu',
);
const KEPT = '\ue002';

/** The text with a space between every two units. */
export function inUnits(text: string): string {
  if (!MAY_BE_UNSPACED.test(text)) return text;
  return text
    .replace(SEGMENTED_RUN, (run) =>
      [...words().segment(run)].map(({ segment }) => segment).join(' '),
    )
    .replace(SEAM, ' ');
}

/** The same for the index, with the writer's own spaces marked so that `joined` can tell them. */
export function spaced(text: string): string {
  return MAY_BE_UNSPACED.test(text) ? inUnits(text.replace(REAL_SPACE, '| ')) : text;
}

/** The text as it was written. */
export function joined(text: string): string {
  if (!MAY_BE_UNSPACED.test(text)) return text;
  return text.replace(WRITTEN_SPACE, `$1$2${KEPT}`).replace(OUR_SPACE, '').replaceAll(KEPT, ' ');
}

/** What a query asks to stand together: the units of each run of Chinese or Japanese in it. */
export function runs(query: string): readonly string[] {
  const found = query.match(new RegExp(`${CHARACTER}{2,}`, 'gu')) ?? [];
  return [...new Set(found)].map(inUnits);
}

let segmenter: Intl.Segmenter | undefined;

function words(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return segmenter;
}
