import { defineCollection, type SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import type { Body, BodyHeading } from './body/body.ts';
import type { TranslationFacts } from './check/entry.ts';
import type { Author } from './domain/author.ts';
import type { CaseStudy } from './domain/case-study.ts';
import type { Page } from './domain/page.ts';
import type { Post } from './domain/post.ts';
import type { Site } from './domain/site.ts';
import type { Topic } from './domain/topic.ts';
import { entries, table } from './loader.ts';

/**
 * What the loader stores of an entry. The frontmatter went through its domain schema in the content
 * check, with better errors than Astro's; only the images still need Astro.
 */
function stored<Frontmatter>() {
  return ({ image }: SchemaContext) =>
    z.object({
      slug: z.string(),
      segment: z.string(),
      lang: z.string(),
      translation: z.custom<TranslationFacts | undefined>(),
      file: z.string(),
      trusted: z.boolean(),
      frontmatter: z.custom<Frontmatter>(),
      body: z.custom<Body>(),
      headings: z.custom<readonly BodyHeading[]>(),
      cited: z.custom<readonly string[]>(),
      words: z.number(),
      imagePaths: z.array(z.string()),
      images: z.array(image()),
    });
}

export const collections = {
  posts: defineCollection({ loader: entries('posts'), schema: stored<Post>() }),
  caseStudies: defineCollection({ loader: entries('case-studies'), schema: stored<CaseStudy>() }),
  pages: defineCollection({ loader: entries('pages'), schema: stored<Page>() }),
  authors: defineCollection({
    loader: table('authors', ({ authors }) => authors),
    schema: z.custom<Author>(),
  }),
  topics: defineCollection({
    loader: table('topics', ({ topics }) => topics),
    schema: z.custom<Topic>(),
  }),
  site: defineCollection({
    loader: table('site', ({ site }) => ({ site: site ?? {} })),
    schema: z.custom<Site>(),
  }),
};
