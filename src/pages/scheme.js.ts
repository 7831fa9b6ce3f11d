import type { APIRoute } from 'astro';
import code from '../browser/scheme.ts?raw';

export const GET: APIRoute = () =>
  new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
