import type { APIRoute, GetStaticPaths } from 'astro';
import { isScheme, SCHEMES, themeStylesheet } from '../../comments/theme.ts';
import { discussionPlace } from '../../domain/comments.ts';
import { library } from '../../library.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { context } = await library();
  if (discussionPlace(context.site.comments) === undefined) return [];
  return SCHEMES.map((scheme) => ({ params: { scheme } }));
};

/** The site's colours for the frame of comments: one file a scheme, since giscus takes just one. */
export const GET: APIRoute = async ({ params: { scheme = '' } }) => {
  if (!isScheme(scheme)) return new Response(undefined, { status: 404 });
  const { site } = (await library()).context;
  return new Response(themeStylesheet(scheme, site.ink), {
    headers: { 'Content-Type': 'text/css' },
  });
};
