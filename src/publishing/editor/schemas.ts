import { z } from 'astro/zod';
import { jsonSchemaOf } from '../../check/schema-keys.ts';
import { authorSchema } from '../../domain/author.ts';
import { caseStudySchema } from '../../domain/case-study.ts';
import { pageSchema } from '../../domain/page.ts';
import { postSchema } from '../../domain/post.ts';
import { siteSchema } from '../../domain/site.ts';
import { topicsSchema } from '../../domain/topic.ts';
import { en } from '../../strings/en.ts';
import type { Message } from '../../strings/message.ts';

/** One text, or one for each kind of number. */
const formsSchema = z.union([z.string(), z.record(z.string(), z.string())]);

interface Schema {
  readonly schema: z.ZodType;
  readonly title: string;
}

/** A site's own words, by the texts of the interface that they stand in place of. */
const stringsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries<Message>(en).map(([key, message]) => {
      const english = typeof message === 'string' ? message : (message.other ?? '');
      const schema = typeof message === 'string' ? z.string() : formsSchema;
      return [key, schema.optional().describe(english)];
    }),
  ),
);

/** Everything that a writer writes as YAML, by the name of its schema. */
export const SCHEMAS = {
  site: { schema: siteSchema, title: 'site.yaml' },
  topics: { schema: topicsSchema, title: 'topics.yaml' },
  author: { schema: authorSchema, title: 'An author' },
  strings: { schema: stringsSchema, title: 'Words of the interface' },
  post: { schema: postSchema, title: 'The frontmatter of a post' },
  'case-study': { schema: caseStudySchema, title: 'The frontmatter of a case study' },
  page: { schema: pageSchema, title: 'The frontmatter of a page' },
} satisfies Readonly<Record<string, Schema>>;

export type SchemaName = keyof typeof SCHEMAS;

export const SCHEMA_NAMES = Object.keys(SCHEMAS).filter(
  (name): name is SchemaName => name in SCHEMAS,
);

/** A schema for editors, as the text of a file. */
export function editorSchema(name: SchemaName): string {
  const { schema, title } = SCHEMAS[name];
  return `${JSON.stringify({ title, ...jsonSchemaOf(schema) }, undefined, 2)}\n`;
}
