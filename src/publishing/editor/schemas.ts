import type { z } from 'astro/zod';
import { jsonSchemaOf } from '../../check/schema-keys.ts';
import { authorSchema } from '../../domain/author.ts';
import { caseStudySchema } from '../../domain/case-study.ts';
import { pageSchema } from '../../domain/page.ts';
import { postSchema } from '../../domain/post.ts';
import { siteSchema } from '../../domain/site.ts';
import { topicsSchema } from '../../domain/topic.ts';

interface Schema {
  readonly schema: z.ZodType;
  readonly title: string;
}

/** Everything that a writer writes as YAML, by the name of its schema. */
export const SCHEMAS = {
  site: { schema: siteSchema, title: 'site.yaml' },
  topics: { schema: topicsSchema, title: 'topics.yaml' },
  author: { schema: authorSchema, title: 'An author' },
  post: { schema: postSchema, title: 'The frontmatter of a post' },
  'case-study': { schema: caseStudySchema, title: 'The frontmatter of a case study' },
  page: { schema: pageSchema, title: 'The frontmatter of a page' },
} satisfies Readonly<Record<string, Schema>>;

export type SchemaName = keyof typeof SCHEMAS;

/** A schema for editors, as the text of a file. */
export function editorSchema(name: SchemaName): string {
  const { schema, title } = SCHEMAS[name];
  return `${JSON.stringify({ title, ...jsonSchemaOf(schema) }, undefined, 2)}\n`;
}
