import type { APIRoute } from 'astro';
import { entryHtml } from '../../components/publication/entry-html.ts';
import { copyPaths, type CopyProps } from '../../feeds/paths.ts';
import { copyText } from '../../feeds/copy-text.ts';

export const getStaticPaths = copyPaths;

export const GET: APIRoute<CopyProps> = async ({ props }) =>
  new Response(await copyText(props.copy.name, props.entry, props, entryHtml), {
    headers: { 'Content-Type': `${props.copy.type}; charset=utf-8` },
  });
