import type { CollectionEntry } from 'astro:content';
import type { EntryFile, TranslationFacts } from '../check/entry.ts';
import type { Body, BodyHeading } from '../body/body.ts';
import type { Picture } from '../media/picture.ts';

/** What Astro keeps of a trusted entry: how it is rendered. */
export type StoredEntry = CollectionEntry<'posts' | 'caseStudies' | 'pages'>;

/** What of an entry's reading the site is made of, with its images. */
export interface EntryData<Frontmatter> {
  readonly slug: string;
  readonly segment: string;
  readonly lang: string;
  readonly translation: TranslationFacts | undefined;
  readonly file: string;
  readonly frontmatter: Frontmatter;
  readonly body: Body;
  readonly headings: readonly BodyHeading[];
  readonly cited: readonly string[];
  readonly words: number;
  /** By their paths, as the text and the frontmatter have them. */
  readonly images: ReadonlyMap<string, Picture>;
  /** Set where `@astrojs/mdx` renders the text. */
  readonly trusted: StoredEntry | undefined;
}

/** The paths of an entry's images, each once. */
export function imagePaths({ frontmatter, body }: EntryFile): string[] {
  return [...new Set([frontmatter.image?.src ?? [], body.images].flat())];
}

/** The name of an entry in Astro's store. */
export function storedId({ slug, lang }: Pick<EntryFile, 'slug' | 'lang'>): string {
  return `${slug}.${lang}`;
}
