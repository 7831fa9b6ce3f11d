import type { APIRoute } from 'astro';
import { manifest } from '../../feeds/manifest.ts';
import { fileInEachEdition, type InEdition } from '../../library/paths.ts';

export const getStaticPaths = fileInEachEdition;

export const GET: APIRoute<InEdition> = ({ props: { library, edition } }) =>
  new Response(JSON.stringify(manifest(edition, library.context)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
