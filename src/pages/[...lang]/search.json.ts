import type { APIRoute } from 'astro';
import { inEachEdition, type InLibrary } from '../../library/paths.ts';
import { searchData } from '../../search/data-of.ts';
import { searchStyles } from '../../styles/sheets.ts';

export const getStaticPaths = inEachEdition;

export const GET: APIRoute<InLibrary> = ({ props: { library, edition } }) =>
  Response.json(searchData(library, edition, searchStyles(library, edition)));
