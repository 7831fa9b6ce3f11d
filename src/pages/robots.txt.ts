import type { APIRoute } from 'astro';
import { library } from '../library.ts';
import { absolute, rootFile } from '../urls.ts';

export const GET: APIRoute = async () => {
  const { where } = (await library()).context;
  const sitemap = absolute(where, rootFile(where, 'sitemap.xml'));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
