import type { APIRoute } from 'astro';
import { entryHtml } from '../../components/publication/entry-html.ts';
import { feedItem } from '../../feeds/item.ts';
import { feedPaths, type FeedProps } from '../../feeds/paths.ts';
import { rss } from '../../feeds/rss.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute<FeedProps> = async ({ props }) => {
  const { feed, library } = props;
  const { where, site } = library.context;
  const items = feed.items.map((entry) => feedItem(entry, props, entryHtml));
  const xml = await rss(feed, await Promise.all(items), { where, licence: site.licence });
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml' } });
};
