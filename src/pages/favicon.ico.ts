import type { APIRoute } from 'astro';
import { favicon } from '../feeds/icon.ts';
import { library } from '../library.ts';

export const GET: APIRoute = async () => {
  const icon = await favicon((await library()).context);
  return new Response(new Uint8Array(icon), { headers: { 'Content-Type': 'image/x-icon' } });
};
