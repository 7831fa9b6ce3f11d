import type { APIRoute } from 'astro';
import { inksStylesheet } from '../library/inks.ts';
import { library } from '../library.ts';

export const GET: APIRoute = async () =>
  new Response(inksStylesheet(await library()), { headers: { 'Content-Type': 'text/css' } });
