import type { CalendarDate } from '../core/dates.ts';
import type { SiteContext } from '../library/context.ts';
import type { InEdition } from '../library/paths.ts';
import { type PreviewImage, shareImage } from './preview-image.ts';
import type { Words } from '../strings/words.ts';
import { absolute } from '../core/urls.ts';
import { feedContent, type PrintEntry } from './content.ts';
import { changedOn, feedDay } from './entry-days.ts';
import type { Publication } from './kinds.ts';

/** An entry as every feed format tells it: all addresses whole, the text as HTML. */
export interface FeedItem {
  /** Never changes, so that no reader sees an entry twice. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly content: string;
  readonly published: CalendarDate;
  readonly changed: CalendarDate | undefined;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly tags: readonly string[];
  readonly image: PreviewImage;
  readonly lang: string;
}

export async function feedItem(
  entry: Publication,
  place: InEdition,
  print: PrintEntry,
): Promise<FeedItem> {
  const { edition } = place;
  const { context } = place.library;
  const { words } = edition;
  return {
    id: idOf(entry, context),
    url: entry.canonical,
    title:
      entry.collection === 'case-studies'
        ? words.labelled(entry.hashtag, entry.title)
        : entry.title,
    description: entry.description,
    content: inItsDirection(await feedContent(entry, place, print), edition.words),
    published: feedDay(entry),
    changed: changedOn(entry),
    authors: entry.authors.map(({ name, href }) => ({ name, url: absolute(context.where, href) })),
    tags: tagsOf(entry),
    image: shareImage(entry, edition, context),
    lang: entry.lang,
  };
}

/** Readers of feeds set a text from left to right unless it says otherwise itself. */
function inItsDirection(content: string, { lang, dir }: Words): string {
  return dir === 'rtl' ? `<div lang="${lang}" dir="rtl">${content}</div>` : content;
}

/**
 * The address under which the entry was first published here: where it was renamed, its first
 * alias of the site's own form. Addresses of a site it moved from do not count, since they may be
 * added any day.
 */
function idOf(entry: Publication, { to, where }: SiteContext): string {
  const own = to(entry.lang).entry(entry.collection, '').replace(/\/+$/, '/');
  const first = entry.oldAddresses.find(
    (address) => address.startsWith(own) && /^[^/]+\/$/.test(address.slice(own.length)),
  );
  return first === undefined ? entry.canonical : absolute(where, first);
}

function tagsOf(entry: Publication): readonly string[] {
  if (entry.collection === 'posts') {
    return [
      ...entry.topics.map(({ title }) => title),
      ...entry.movements.map(({ hashtag }) => hashtag),
    ];
  }
  return entry.collection === 'case-studies' ? [entry.hashtag] : [];
}
