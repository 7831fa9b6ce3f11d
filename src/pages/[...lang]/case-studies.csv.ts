import type { APIRoute } from 'astro';
import { caseStudiesCsv } from '../../feeds/case-studies-file.ts';
import { fileInEachEdition, type InLibrary } from '../../library/paths.ts';

export const getStaticPaths = fileInEachEdition;

export const GET: APIRoute<InLibrary> = ({ props: { library, edition } }) =>
  new Response(caseStudiesCsv(edition, library.context), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
