import type { APIRoute } from 'astro';
import { caseStudiesSchema } from '../feeds/case-schema.ts';
import { library } from '../library.ts';

export const GET: APIRoute = async () =>
  new Response(caseStudiesSchema((await library()).context.where), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
