import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { instant } from '../../dates.ts';
import { inEachEdition, type InEdition } from '../../library/paths.ts';
import { absolute } from '../../urls.ts';

export const getStaticPaths = inEachEdition;

const NEWEST = 50;

export const GET: APIRoute<InEdition> = ({ props: { library, edition } }) =>
  rss({
    title: edition.title,
    description: edition.description,
    site: absolute(library.context.where, edition.to.home),
    items: edition.posts.slice(0, NEWEST).map((post) => ({
      title: post.title,
      description: post.description,
      link: post.canonical,
      pubDate: instant(post.date),
      categories: post.topics.map(({ title }) => title),
    })),
  });
