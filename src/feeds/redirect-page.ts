import type { Library } from '../library/assemble.ts';
import { metaPolicy } from '../core/headers.ts';
import { absolute } from '../core/urls.ts';
import { inPage } from '../library/frame.ts';
import { showEnglish } from '../strings/marks.ts';
import { fragment } from './html.ts';
import type { Redirect } from './redirects.ts';

/**
 * A page that sends its reader on at once, and says where to. To another site it only links: what a
 * browser opens by itself stays on this one.
 */
export function redirectPage({ to, edition }: Redirect, { context }: Library): string {
  const { words, lang } = inPage(edition);
  const here = to.startsWith('/');
  const title = words.t('moved.title');
  const text = words.t('moved.text');
  const label = here ? absolute(context.where, to) : to;
  const head = fragment`
    <meta http-equiv="Content-Security-Policy" content="${metaPolicy(undefined)}">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="description" content="${text}${words.gap}${label}">
    <meta name="robots" content="noindex">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    ${here && fragment`<link rel="canonical" href="${absolute(context.where, to)}">`}
    ${here && fragment`<meta http-equiv="refresh" content="0; url=${to}">`}`;
  const body = fragment`
    <main>
      <h1>${title}</h1>
      <p>${text}${words.gap}<a href="${to}">${label}</a></p>
    </main>`;
  const page = fragment`<!doctype html>
    <html lang="${lang}" dir="${words.dir}"><head>${head}</head><body>${body}</body></html>`;
  return showEnglish(page.html);
}
