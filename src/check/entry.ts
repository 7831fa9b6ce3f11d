import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import { type ParsedBody, parseBody } from '../body/parse.ts';
import type { CaseStudy } from '../domain/case-study.ts';
import { caseStudySchema } from '../domain/case-study.ts';
import { type Page, pageSchema } from '../domain/page.ts';
import { type Post, postSchema } from '../domain/post.ts';
import type { Place, Problem } from '../errors.ts';
import { bodyStrings } from '../strings/body.ts';
import { wordsIn } from '../strings/words.ts';
import type { Addressing, EntryCollection } from '../urls.ts';
import { type Report, reporter, TOP } from './report.ts';
import { decodeText } from './text.ts';
import { validate } from './validate.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

export interface EntryFrontmatter {
  readonly posts: Post;
  readonly 'case-studies': CaseStudy;
  readonly pages: Page;
}

/** One file of a collection, read, checked and parsed. */
export interface EntryFile<C extends EntryCollection = EntryCollection> {
  readonly collection: C;
  readonly slug: string;
  readonly lang: string;
  /** Path as problems name it. */
  readonly file: string;
  readonly path: string;
  /** Changes with the file's bytes and with whatever else decides how it is read. */
  readonly digest: string;
  readonly frontmatter: EntryFrontmatter[C];
  readonly body: ParsedBody;
  /** Whether `@astrojs/mdx` renders it, with imports and expressions. */
  readonly trusted: boolean;
  /** Where a value of the frontmatter stands, for problems that show only beside other files. */
  readonly place: (path: readonly PropertyKey[]) => Place;
}

export interface EntrySource<C extends EntryCollection> {
  readonly collection: C;
  readonly slug: string;
  readonly lang: string;
  readonly file: string;
  readonly path: string;
  readonly bytes: Buffer;
  readonly trusted: boolean;
  /** What decides the reading besides the bytes, for the digest. */
  readonly context: string;
  readonly where: Addressing;
}

export interface EntryReading<C extends EntryCollection = EntryCollection> {
  readonly entry: EntryFile<C> | undefined;
  readonly problems: readonly Problem[];
}

const SCHEMAS: { readonly [C in EntryCollection]: z.ZodType<EntryFrontmatter[C]> } = {
  posts: postSchema,
  'case-studies': caseStudySchema,
  pages: pageSchema,
};

const NOUNS = { posts: 'a post', 'case-studies': 'a case study', pages: 'a page' } as const;

const FRONTMATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/** Reads one entry from its bytes; with errors among the problems there is no entry. */
export function readEntry<C extends EntryCollection>(source: EntrySource<C>): EntryReading<C> {
  const { report, problems } = reporter(source.file);
  const text = decodeText(source.bytes, report);
  if (text === undefined) return { entry: undefined, problems };
  const split = splitFrontmatter(text, report);
  if (split === undefined) return { entry: undefined, problems };
  const yaml = parseYaml(split.yaml, 2, report);
  const frontmatter = yaml && validateFrontmatter(source.collection, yaml, report);
  const body = parseBody(split.body, {
    file: source.file,
    firstLine: split.bodyLine,
    lang: source.lang,
    strings: bodyStrings(wordsIn(source.lang)),
    where: source.where,
    trusted: source.trusted,
  });
  const all = [...problems, ...body.problems];
  if (yaml === undefined || frontmatter === undefined) return { entry: undefined, problems: all };
  const { bytes, context, where: _, ...identity } = source;
  const digest = createHash('sha256').update(context).update('\0').update(bytes).digest('hex');
  const entry = { ...identity, digest, frontmatter, body, place: yaml.place };
  return { entry, problems: all };
}

function validateFrontmatter<C extends EntryCollection>(
  collection: C,
  yaml: ParsedYaml,
  report: Report,
): EntryFrontmatter[C] | undefined {
  return validate(SCHEMAS[collection], yaml, NOUNS[collection], report);
}

function splitFrontmatter(text: string, report: Report) {
  const match = FRONTMATTER.exec(text);
  if (match !== null) {
    const bodyLine = match[0].split('\n').length;
    return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine };
  }
  const open = text.startsWith('---');
  report(TOP, {
    code: open ? 'frontmatter-open' : 'frontmatter-missing',
    what: open
      ? 'The frontmatter is opened with --- and never closed.'
      : 'The file does not begin with frontmatter.',
    fix: open
      ? 'Write --- on a line of its own behind the last key.'
      : 'Begin the file with ---, the title and the other keys, and --- again.',
  });
  return undefined;
}
