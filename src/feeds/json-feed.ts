import { type CalendarDate, instant } from '../core/dates.ts';
import type { SiteContext } from '../library/context.ts';
import { absolute, rootFile } from '../core/urls.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './item.ts';

/** JSON Feed 1.1: the same items as the RSS beside it. */
export function jsonFeed(feed: Feed, items: readonly FeedItem[], { where }: SiteContext): string {
  const whole = (href: string) => absolute(where, href);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: whole(feed.page),
    feed_url: whole(feed.json),
    description: feed.description,
    icon: whole(rootFile(where, 'icon-512.png')),
    favicon: whole(rootFile(where, 'icon-192.png')),
    language: feed.lang,
    items: items.map(jsonItem),
  });
}

function jsonItem(item: FeedItem) {
  const { image } = item;
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.content,
    summary: item.description,
    image: image.url,
    date_published: time(item.published),
    date_modified: time(item.changed),
    authors: item.authors,
    tags: item.tags,
    language: item.lang,
    attachments: [{ url: image.url, mime_type: image.type }],
  };
}

/** What RFC 3339 calls a time; JSON.stringify leaves out what is undefined. */
function time(date: CalendarDate | undefined): string | undefined {
  return date === undefined ? undefined : instant(date).toISOString();
}
