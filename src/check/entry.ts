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
import { reportAddresses, reportHeadImage } from './addresses.ts';
import { placeAt, refuseReferences } from './characters.ts';
import { type SplitText, splitFrontmatter } from './frontmatter.ts';
import { reportPrivateData } from './private-data.ts';
import { punctuateValues } from './punctuation.ts';
import { type Report, reporter, TOP } from './report.ts';
import { decodeText } from './text.ts';
import { validate } from './validate.ts';
import { type WrittenTag, writtenTags } from './written-tags.ts';
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

/** One file of a collection as far as it could be read. */
export interface EntryReading<C extends EntryCollection = EntryCollection> extends Omit<
  EntrySource<C>,
  'bytes' | 'context' | 'where'
> {
  /** The frontmatter as written, whether or not it is right; undefined where it is no YAML. */
  readonly yaml: ParsedYaml | undefined;
  readonly body: ParsedBody | undefined;
  readonly tags: readonly WrittenTag[];
  /** Undefined where the frontmatter has errors. */
  readonly entry: EntryFile<C> | undefined;
  readonly problems: readonly Problem[];
}

const SCHEMAS: { readonly [C in EntryCollection]: z.ZodType<EntryFrontmatter[C]> } = {
  posts: postSchema,
  'case-studies': caseStudySchema,
  pages: pageSchema,
};

const NOUNS = { posts: 'a post', 'case-studies': 'a case study', pages: 'a page' } as const;

/** Reads one entry from its bytes; where the frontmatter has errors there is no entry. */
export function readEntry<C extends EntryCollection>(source: EntrySource<C>): EntryReading<C> {
  const { report, problems } = reporter(source.file);
  const { bytes, context, where, ...identity } = source;
  const text = decodeText(bytes, report);
  const split = text === undefined ? undefined : splitFrontmatter(text, report);
  if (text === undefined || split === undefined) return { ...UNREAD, ...identity, problems };
  reportPrivateData(text, hostOf(where.site), report);
  const yaml = parseYaml(split.yaml, 2, report);
  const frontmatter = yaml && readFrontmatter(source.collection, yaml, report);
  const body = readBody(split, source, report);
  return {
    ...identity,
    yaml,
    body,
    tags: writtenTags(text),
    entry: yaml &&
      frontmatter &&
      body && {
        ...identity,
        digest: digestOf(source),
        frontmatter: punctuateValues(frontmatter, source.lang),
        body,
        place: yaml.place,
      },
    problems: [...problems, ...(body?.problems ?? [])],
  };
}

const UNREAD = { yaml: undefined, body: undefined, entry: undefined, tags: [] };

function readFrontmatter<C extends EntryCollection>(
  collection: C,
  yaml: ParsedYaml,
  report: Report,
): EntryFrontmatter[C] | undefined {
  reportAddresses(yaml, report);
  reportHeadImage(yaml, report);
  return validate(SCHEMAS[collection], yaml, NOUNS[collection], report);
}

function readBody(
  { body, bodyLine }: SplitText,
  { file, lang, where, trusted }: EntrySource<EntryCollection>,
  report: Report,
): ParsedBody | undefined {
  const inFile = ({ line, column }: Place) => ({ line: line + bodyLine - 1, column });
  refuseReferences(body, (offset) => inFile(placeAt(body, offset)), report);
  try {
    const strings = bodyStrings(wordsIn(lang));
    return parseBody(body, { file, firstLine: bodyLine, lang, strings, where, trusted });
  } catch (error) {
    report(inFile(TOP), {
      code: 'text-unreadable',
      what: `The text cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      fix: 'Take parts of it out until it can, and tell the people who keep Broadside.',
    });
    return undefined;
  }
}

function digestOf({ context, bytes }: EntrySource<EntryCollection>): string {
  return createHash('sha256').update(context).update('\0').update(bytes).digest('hex');
}

function hostOf(site: string): string {
  return URL.parse(site)?.hostname ?? '';
}
