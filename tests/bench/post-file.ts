import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import type { postSchema } from '../../src/domain/post.ts';
import { type Random, randomFrom } from './random.ts';
import { calls, proseOf, sourcesOf, WITH_CITATIONS } from './texts.ts';
import { type CorpusLanguage, phraseFrom, sentenceFrom } from './vocabulary.ts';

/** A file below the content folder, as text. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
  /** The picture that stands beside it as photo.jpg. */
  readonly photograph: number | undefined;
}

/** What posts may name. */
export interface CorpusNames {
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly caseStudies: readonly string[];
}

/** Seven of ten in the first language; the others are translations of the first three. */
function placeOf(number: number): { lang: CorpusLanguage; slug: string; folder: boolean } {
  const last = number % 10;
  const lang = TRANSLATIONS[last] ?? 'en';
  const original = lang === 'en' ? number : number - 7;
  return { lang, slug: `post-${original}`, folder: last === 4 || last === 6 };
}

const TRANSLATIONS: Readonly<Record<number, CorpusLanguage>> = { 7: 'es', 8: 'de', 9: 'ar' };

/** The post of a number: the same for the same names. */
export function postFile(number: number, names: CorpusNames): CorpusFile {
  const random = randomFrom(number);
  const { lang, slug, folder } = placeOf(number);
  const cites = number % 3 === 0;
  const sources = cites ? sourcesOf(random, WITH_CITATIONS) : {};
  const frontmatter: z.input<typeof postSchema> = {
    title: `${phraseFrom(random, lang, random.between(4, 9))} ${number}`,
    description: sentenceFrom(random, lang, random.between(12, 22)),
    date: dayOf(random),
    authors: [random.pick(names.authors)],
    topics: [...new Set([random.pick(names.topics), random.pick(names.topics)])],
    movements: random.next() < 0.5 ? [random.pick(names.caseStudies)] : [],
    sources,
    ...(number % 10 === 4 && { image: { src: './photo.jpg', alt: phraseFrom(random, lang, 6) } }),
  };
  const parts = [
    ...proseOf(random, lang, random.between(600, 1200)),
    ...(cites ? calls(random, lang, Object.keys(sources)) : []),
    ...(number % 10 === 6 ? [`![${phraseFrom(random, lang, 6)}](./photo.jpg)`] : []),
  ];
  const ending = lang === 'en' ? 'mdx' : `${lang}.mdx`;
  return {
    name: `posts/${slug}${folder ? '/index' : ''}.${ending}`,
    text: `---\n${stringify(frontmatter)}---\n\n${parts.join('\n\n')}\n`,
    photograph: folder ? number : undefined,
  };
}

/** A day of the ten years before the bench's own. */
function dayOf(random: Random): string {
  const day = new Date(Date.UTC(2016, 10, 23) + random.between(0, 3650) * 86_400_000);
  return day.toISOString().slice(0, 10);
}
