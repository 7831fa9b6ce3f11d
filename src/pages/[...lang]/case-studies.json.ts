import type { APIRoute } from 'astro';
import { caseStudiesJson } from '../../feeds/case-studies-file.ts';
import { fileInEachEdition, type InLibrary } from '../../library/paths.ts';

export const getStaticPaths = fileInEachEdition;

export const GET: APIRoute<InLibrary> = ({ props: { library, edition } }) =>
  new Response(caseStudiesJson(edition, library.context), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
