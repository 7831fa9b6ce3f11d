import type { APIRoute } from 'astro';
import { markSvg } from '../feeds/icon.ts';
import { library } from '../library.ts';

export const GET: APIRoute = async () =>
  new Response(markSvg((await library()).context.site.ink), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
