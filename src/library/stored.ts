import type { ImageMetadata } from 'astro';
import type { CollectionEntry } from 'astro:content';
import type { EntryFile, TranslationFacts } from '../check/entry.ts';
import type { Body, BodyHeading } from '../body/body.ts';

/** What Astro keeps of an entry with images, and of a trusted one: those, and how it is rendered. */
export type StoredEntry = CollectionEntry<'posts' | 'caseStudies' | 'pages'>;

/** What of an entry's reading the site is made of, with its images as Astro knows them. */
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
  readonly images: ReadonlyMap<string, ImageMetadata>;
  /** Set where `@astrojs/mdx` renders the text. */
  readonly trusted: StoredEntry | undefined;
}

/** The paths of an entry's images, each once: Astro's store keeps what the image service knows of them. */
export function imagePaths({ frontmatter, body }: EntryFile): string[] {
  return [...new Set([frontmatter.image?.src ?? [], body.images].flat())];
}

/** Whether Astro keeps anything of an entry. */
export function isStored(file: EntryFile): boolean {
  return file.trusted || imagePaths(file).length > 0;
}

/** The name of an entry in Astro's store. */
export function storedId({ slug, lang }: Pick<EntryFile, 'slug' | 'lang'>): string {
  return `${slug}.${lang}`;
}
