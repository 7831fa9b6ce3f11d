import type { APIRoute } from 'astro';
import { fileInEachEdition, type InLibrary } from '../../library/paths.ts';
import { searchData } from '../../search/data-of.ts';
import { FOUND_SHEETS } from '../../styles/sheets.ts';

export const getStaticPaths = fileInEachEdition;

export const GET: APIRoute<InLibrary> = ({ props: { library, edition } }) =>
  Response.json(searchData(library, edition, FOUND_SHEETS));
