import type { APIRoute } from 'astro';
import { llmsTxt } from '../feeds/llms.ts';
import { library } from '../library.ts';

/** A route with a parameter can be absent, where site.yaml refuses assistants. */
export async function getStaticPaths() {
  const { context } = await library();
  return context.site.assistants === 'welcome' ? [{ params: { llms: 'llms' } }] : [];
}

export const GET: APIRoute = async () =>
  new Response(llmsTxt(await library()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
