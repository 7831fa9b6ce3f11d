import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { Entry } from '../../feeds/kinds.ts';
import type { InEdition } from '../../library/paths.ts';
import { showEnglish } from '../../strings/marks.ts';
import EntryBody from './EntryBody.astro';

let container: Promise<AstroContainer> | undefined;

/** An entry as its page shows it, for feeds and copies: what only a page needs is left out. */
export async function entryHtml(entry: Entry, { library, edition }: InEdition): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const html = await (
    await container
  ).renderToString(EntryBody, {
    props: { library, edition, entry },
    locals: { copy: true },
  });
  return showEnglish(html);
}
