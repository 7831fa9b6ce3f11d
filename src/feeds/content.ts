import type { SiteContext } from '../library/context.ts';
import type { InEdition } from '../library/paths.ts';
import { bodyHtml } from './body-html.ts';
import { caseCompleteness, caseFacts, caseRecord, caseRelated } from './case-record.ts';
import { forFeeds } from './clean.ts';
import { type Html, fragment, raw } from './html.ts';
import { feedImages } from './images.ts';

import type { FeedProse } from './prose.ts';
import { afterText, beforeText, headImage } from './publication-html.ts';
import type { Entry } from './kinds.ts';

/** Prints the text of an entry whose MDX may hold code, which no data stands for. */
export type PrintTrusted = (entry: Entry, context: SiteContext) => Promise<string>;

const contents = new WeakMap<Entry, Promise<string>>();

/**
 * The whole text of an entry as HTML for feeds: the same tree as on its page, printed once however
 * many feeds hold it. A trusted text is printed by its page's components and then cleaned the same.
 */
export function feedContent(
  entry: Entry,
  place: InEdition,
  printTrusted: PrintTrusted,
): Promise<string> {
  const known = contents.get(entry);
  if (known !== undefined) return known;
  const made = print(entry, place, printTrusted);
  contents.set(entry, made);
  return made;
}

async function print(entry: Entry, place: InEdition, printTrusted: PrintTrusted): Promise<string> {
  const { context } = place.library;
  const { body, images, sources, trusted, lang } = entry.prose;
  const prose: FeedProse = {
    words: context.words(lang),
    where: context.where,
    sources: new Map(sources.map((source) => [source.id, source])),
    images: feedImages(images, context.where),
  };
  const text = trusted ? raw(await printTrusted(entry, context)) : bodyHtml(body, prose);
  return forFeeds(around(entry, text, prose).html, entry.canonical);
}

function around(entry: Entry, text: Html, prose: FeedProse): Html {
  if (entry.collection === 'posts')
    return fragment`${beforeText(entry, prose)}${text}${afterText(entry, prose)}`;
  if (entry.collection !== 'case-studies') return fragment`${headImage(entry.image, prose)}${text}`;
  const record = fragment`${caseFacts(entry, prose)}${beforeText(entry, prose)}${caseRecord(entry, prose)}`;
  const related = caseRelated(entry.related, prose);
  const story = fragment`<h2>${prose.words.t('case.story')}</h2>
    ${text}`;
  return fragment`${record}${story}${caseCompleteness(entry, prose)}${afterText(entry, prose)}${related}`;
}
