import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { instant } from '../core/dates.ts';
import type { Licence } from '../domain/publication.ts';
import { absolute, type Addressing } from '../core/urls.ts';
import { lastChange } from './entry-days.ts';
import type { Feed } from './feed.ts';
import { type Html, fragment } from './html.ts';
import type { FeedItem } from './item.ts';

/** Where the site is, and whose texts it holds. */
interface Site {
  readonly where: Addressing;
  readonly licence: Licence | undefined;
}

/** RSS 2.0 with whole texts, and what its extensions add: authors, changes, the feed's own address. */
export async function rss(feed: Feed, items: readonly FeedItem[], site: Site): Promise<string> {
  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: absolute(site.where, feed.page),
    xmlns: { dc: 'http://purl.org/dc/elements/1.1/', atom: 'http://www.w3.org/2005/Atom' },
    customData: channelData(feed, site).html,
    items: items.map(rssItem),
  });
  return xml.replaceAll(`>${AS_TEXT}`, '>');
}

/** @astrojs/rss reads `customData` as XML, and a name such as “0161” as the number 161. */
const AS_TEXT = '\u{e000}';

function channelData(feed: Feed, { licence, where }: Site): Html {
  const changed = lastChange(feed.items);
  const self = absolute(where, feed.rss);
  const built =
    changed && fragment`<lastBuildDate>${instant(changed).toUTCString()}</lastBuildDate>`;
  const terms = licence && fragment`<copyright>${AS_TEXT}${licence.name}</copyright>`;
  return fragment`<language>${feed.lang}</language>${built}${terms}
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
    pubDate: instant(published),
    // Until the pictures are there: see enclosures.ts.
    enclosure: { url: image.url, type: image.type, length: 0 },
  };
}

function itemData({ id, url, authors, changed }: FeedItem): Html {
  const guid = id !== url && fragment`<guid isPermaLink="false">${id}</guid>`;
  const by = authors.map(({ name }) => fragment`<dc:creator>${AS_TEXT}${name}</dc:creator>`);
  const updated = changed && instant(changed).toISOString();
  return fragment`${guid}${by}${updated && fragment`<atom:updated>${updated}</atom:updated>`}`;
}
