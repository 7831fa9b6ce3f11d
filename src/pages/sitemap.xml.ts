import type { APIRoute } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import { sitemapEntries } from '../feeds/sitemap.ts';
import { library } from '../library.ts';

export const GET: APIRoute = async () => {
  const stream = new SitemapStream({ lastmodDateOnly: true });
  for (const { url, lastmod, links } of sitemapEntries(await library())) {
    stream.write({ url, ...(lastmod && { lastmod }), ...(links.length > 0 && { links }) });
  }
  stream.end();
  const xml = await streamToPromise(stream);
  return new Response(xml.toString(), { headers: { 'Content-Type': 'application/xml' } });
};
