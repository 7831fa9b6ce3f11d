import type { z } from 'astro/zod';
import { classify } from '../check/classify.ts';
import { line, slugFrom, TITLE_LENGTH } from '../domain/fields.ts';
import { hashtag } from '../domain/hashtag.ts';
import { UsageError } from '../cli/usage.ts';
import { newAuthor } from './author.ts';
import { newCaseStudy } from './case-study.ts';
import { newPage } from './page.ts';
import { type NewEntry, newPost } from './post.ts';
import { slugOf } from './slug.ts';

/** What `npm run new` can make. */
export const KINDS = ['post', 'case-study', 'page', 'author', 'topic'] as const;

export type Kind = (typeof KINDS)[number];

interface Making {
  /** Folder below content/; none for a topic, which is a few lines of topics.yaml. */
  readonly folder?: string;
  readonly ending: '.mdx' | '.yaml';
  /** What the words behind the kind have to be. */
  readonly name: z.ZodType<string>;
  readonly question: string;
}

export const MAKINGS: Readonly<Record<Kind, Making>> = {
  post: { folder: 'posts', ending: '.mdx', name: line(TITLE_LENGTH), question: 'Its title?' },
  'case-study': { folder: 'case-studies', ending: '.mdx', name: hashtag, question: 'Its hashtag?' },
  page: { folder: 'pages', ending: '.mdx', name: line(TITLE_LENGTH), question: 'Its title?' },
  author: {
    folder: 'authors',
    ending: '.yaml',
    name: line(120),
    question: 'The name to be printed? A pseudonym or a role is fine.',
  },
  topic: { ending: '.yaml', name: line(80), question: 'Its name?' },
};

/** The words as what they are: a title, or a hashtag without its #. Throws a UsageError. */
export function readName(kind: Kind, words: string): string {
  const written = kind === 'case-study' ? words.replace(/^#/, '') : words;
  const result = MAKINGS[kind].name.safeParse(written);
  if (result.success) return result.data;
  throw new UsageError(`“${words}”: ${result.error.issues[0]?.message ?? ''}`);
}

/** The slug or id that was given, or one made of the name. Throws a UsageError. */
export function readSlug(kind: Kind, name: string, given: string | undefined): string {
  const slug = given ?? slugOf(name);
  if (slug === undefined) {
    throw new UsageError(
      `No address can be made of “${name}”. Give one: --slug its-address, in the letters a to z.`,
    );
  }
  // A topic stands in no file of its own; its address obeys the rules of an author's.
  const { folder = 'authors', ending } = MAKINGS[kind];
  const file = classify(`${folder}/${slug}${ending}`);
  if (file.kind === 'author' || (file.kind === 'entry' && file.slug === slug)) return slug;
  const { what, fix } = file.kind === 'stray' ? file.finding : UNFIT(slug);
  throw new UsageError(`${what} ${fix} Give one with --slug.`);
}

const UNFIT = (slug: string) => ({
  what: `“${slug}” cannot be used in an address.`,
  fix: `Write it as ${slugFrom(slug)}.`,
});

/** The text of a new file. */
export function textOf(kind: Exclude<Kind, 'topic'>, name: string, entry: NewEntry): string {
  switch (kind) {
    case 'post':
      return newPost(name, entry);
    case 'case-study':
      return newCaseStudy(name, entry);
    case 'page':
      return newPage(name);
    case 'author':
      return newAuthor(name);
  }
}

/** Files that would stand at the same address. */
export function rivalsOf(kind: Exclude<Kind, 'topic'>, slug: string): readonly string[] {
  const { folder, ending } = MAKINGS[kind];
  const endings = ending === '.yaml' ? ['.yaml'] : ['.mdx', '.md', '/index.mdx', '/index.md'];
  return endings.map((end) => `${folder}/${slug}${end}`);
}
