import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { instant } from '../dates.ts';
import type { LibraryContext } from '../library/context.ts';
import { absolute } from '../urls.ts';
import { lastChange } from './entry-days.ts';
import type { Feed } from './feed.ts';
import { type Html, fragment } from './html.ts';
import type { FeedItem } from './item.ts';

/** RSS 2.0 with whole texts, and what its extensions add: authors, changes, the feed's own address. */
export function rss(feed: Feed, items: readonly FeedItem[], context: LibraryContext) {
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: absolute(context.where, feed.page),
    xmlns: { dc: 'http://purl.org/dc/elements/1.1/', atom: 'http://www.w3.org/2005/Atom' },
    customData: channelData(feed, context).html,
    items: items.map(rssItem),
  });
}

function channelData(feed: Feed, { site, where }: LibraryContext): Html {
  const changed = lastChange(feed.items);
  const self = absolute(where, feed.rss);
  const built =
    changed && fragment`<lastBuildDate>${instant(changed).toUTCString()}</lastBuildDate>`;
  const licence = site.licence && fragment`<copyright>${site.licence.name}</copyright>`;
  return fragment`<language>${feed.lang}</language>${built}${licence}
    <atom:link href="${self}" rel="self" type="application/rss+xml" />`;
}

function rssItem(item: FeedItem): RSSFeedItem {
  const { published, image } = item;
  return {
    title: item.title,
    link: item.url,
    description: item.description,
    content: item.content,
    categories: [...item.tags],
    customData: itemData(item).html,
    ...(published !== undefined && { pubDate: instant(published) }),
    // The size is unknown while pages are printed, and RSS says 0 for that.
    enclosure: { url: image.url, type: image.type, length: 0 },
  };
}

function itemData({ id, url, authors, changed }: FeedItem): Html {
  const guid = id !== url && fragment`<guid isPermaLink="false">${id}</guid>`;
  const by = authors.map(({ name }) => fragment`<dc:creator>${name}</dc:creator>`);
  const updated = changed && instant(changed).toISOString();
  return fragment`${guid}${by}${updated && fragment`<atom:updated>${updated}</atom:updated>`}`;
}
