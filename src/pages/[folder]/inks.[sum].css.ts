import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../library.ts';
import { inkSheetFile } from '../../library/inks.ts';

/** Where files lie whose names change with their bytes: see `inkSheetFile`. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { inks } = await library();
  const [folder] = inkSheetFile(inks).split('/');
  return [{ params: { folder, sum: inks.sum } }];
};

export const GET: APIRoute = async () =>
  new Response((await library()).inks.css, { headers: { 'Content-Type': 'text/css' } });
