import type { APIRoute } from 'astro';
import { caseStudiesJson } from '../../feeds/case-studies-file.ts';
import { inEachEdition, type InLibrary } from '../../library/paths.ts';

export const getStaticPaths = inEachEdition;

export const GET: APIRoute<InLibrary> = ({ props: { library, edition } }) =>
  new Response(caseStudiesJson(edition, library.context), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
