import type { APIRoute } from 'astro';
import { entryHtml } from '../../components/publication/entry-html.ts';
import { feedItem } from '../../feeds/item.ts';
import { jsonFeed } from '../../feeds/json-feed.ts';
import { feedPaths, type FeedProps } from '../../feeds/paths.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute<FeedProps> = async ({ props }) => {
  const { feed, library } = props;
  const items = feed.items.map((entry) => feedItem(entry, props, entryHtml));
  const json = jsonFeed(feed, await Promise.all(items), library.context);
  return new Response(json, { headers: { 'Content-Type': 'application/feed+json' } });
};
