import type { APIRoute } from 'astro';
import { robotsTxt } from '../feeds/robots.ts';
import { library } from '../library.ts';

export const GET: APIRoute = async () =>
  new Response(robotsTxt((await library()).context), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
