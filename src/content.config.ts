import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { entries, sharedFiles } from './library/loader.ts';

/** Of a trusted entry Astro keeps only where it is; its data are in the reading. */
const nothing = z.object({});

export const collections = {
  posts: defineCollection({ loader: entries('posts'), schema: nothing }),
  caseStudies: defineCollection({ loader: entries('case-studies'), schema: nothing }),
  pages: defineCollection({ loader: entries('pages'), schema: nothing }),
  sharedFiles: defineCollection({
    loader: sharedFiles(),
    schema: z.object({ digest: z.string() }),
  }),
};
