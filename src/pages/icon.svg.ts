import type { APIRoute } from 'astro';
import { library } from '../library.ts';
import { textOn } from '../ink.ts';

/** The site's mark: a sheet in its ink with a hash on it. */
export const GET: APIRoute = async () => {
  const { ink } = (await library()).context.site;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${ink}" d="M0 0h32v32H0z"/><path fill="none" stroke="${textOn(ink)}" stroke-width="4" d="M13 5 10 27M22 5l-3 22M6 12h21M5 20h21"/></svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
