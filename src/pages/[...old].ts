import type { APIRoute } from 'astro';
import { redirectPage } from '../feeds/redirect-page.ts';
import { redirectFile, redirectLines, redirectsOf } from '../feeds/redirects.ts';
import { library } from '../library.ts';

/** Old addresses: a page at each of them, and the list for hosts that redirect by themselves. */
export async function getStaticPaths() {
  const all = await library();
  const redirects = redirectsOf(all);
  const pages = redirects.flatMap((redirect) => {
    const old = redirectFile(redirect, all);
    return old === undefined
      ? []
      : [{ params: { old }, props: { text: redirectPage(redirect, all) } }];
  });
  const list = { params: { old: '_redirects' }, props: { text: redirectLines(redirects) } };
  return redirects.length === 0 ? [] : [list, ...pages];
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
