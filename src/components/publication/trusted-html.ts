import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { SiteContext } from '../../library/context.ts';
import type { EntryView } from '../../library/entry.ts';
import EntryProse from './EntryProse.astro';

let container: Promise<AstroContainer> | undefined;

/** The text of a trusted entry as its page prints it, for feeds and copies. */
export async function trustedHtml(entry: EntryView, context: SiteContext): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  return (await container).renderToString(EntryProse, { props: { entry, context } });
}
