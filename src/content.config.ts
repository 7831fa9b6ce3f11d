import type { SchemaContext } from 'astro:content';
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { entries, sharedFiles } from './library/loader.ts';

/** All that Astro keeps of an entry: what its image service knows of the images. */
const images = ({ image }: SchemaContext) => z.object({ images: z.array(image()) });

export const collections = {
  posts: defineCollection({ loader: entries('posts'), schema: images }),
  caseStudies: defineCollection({ loader: entries('case-studies'), schema: images }),
  pages: defineCollection({ loader: entries('pages'), schema: images }),
  sharedFiles: defineCollection({
    loader: sharedFiles(),
    schema: z.object({ digest: z.string() }),
  }),
};
