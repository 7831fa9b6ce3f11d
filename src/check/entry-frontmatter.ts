import type { z } from 'astro/zod';
import type { CaseStudy } from '../domain/case-study.ts';
import { caseStudySchema } from '../domain/case-study.ts';
import { type Page, pageSchema } from '../domain/page.ts';
import { type Post, postSchema } from '../domain/post.ts';
import {
  type CaseStudyTranslation,
  caseStudyTranslationSchema,
  type PageTranslation,
  pageTranslationSchema,
  type PostTranslation,
  postTranslationSchema,
} from '../domain/translation/schema.ts';
import type { Addressing, EntryCollection } from '../core/urls.ts';
import type { Report } from './report.ts';
import { keysAt } from './schema-keys.ts';
import { validate } from './validate.ts';
import type { ParsedYaml } from './yaml.ts';

export interface EntryFrontmatter {
  readonly posts: Post;
  readonly 'case-studies': CaseStudy;
  readonly pages: Page;
}

export interface EntryTranslation {
  readonly posts: PostTranslation;
  readonly 'case-studies': CaseStudyTranslation;
  readonly pages: PageTranslation;
}

export const SCHEMAS: { readonly [C in EntryCollection]: z.ZodType<EntryFrontmatter[C]> } = {
  posts: postSchema,
  'case-studies': caseStudySchema,
  pages: pageSchema,
};

const TRANSLATION_SCHEMAS: { readonly [C in EntryCollection]: z.ZodType<EntryTranslation[C]> } = {
  posts: postTranslationSchema,
  'case-studies': caseStudyTranslationSchema,
  pages: pageTranslationSchema,
};

export const NOUNS = { posts: 'a post', 'case-studies': 'a case study', pages: 'a page' } as const;

/** What a file is before it is read. */
export interface EntryNamed<C extends EntryCollection> {
  readonly collection: C;
  readonly lang: string;
  /** Whether there is a file in the site's first language that it translates. */
  readonly isTranslation: boolean;
  readonly where: Addressing;
}

/** The frontmatter of an original, or the words of a translation. */
export function readFrontmatter<C extends EntryCollection>(
  { collection, lang, isTranslation, where }: EntryNamed<C>,
  yaml: ParsedYaml,
  report: Report,
) {
  const schema = TRANSLATION_SCHEMAS[collection];
  if (isTranslation) {
    const data = keysAt(SCHEMAS[collection], []);
    const words = validate(schema, yaml, `a translation of ${NOUNS[collection]}`, report, (key) =>
      data.includes(key) ? 'Take it away: the original says it for every language.' : undefined,
    );
    return { frontmatter: undefined, words, lacksOriginal: false };
  }
  // Its name says a language and it says only words: it is meant for a translation.
  const lacksOriginal =
    lang !== where.defaultLanguage &&
    !SCHEMAS[collection].safeParse(yaml.value).success &&
    schema.safeParse(yaml.value).success;
  const frontmatter = lacksOriginal
    ? undefined
    : validate(SCHEMAS[collection], yaml, NOUNS[collection], report);
  return { frontmatter, words: undefined, lacksOriginal };
}
