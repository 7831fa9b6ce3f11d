/** What other generators call the keys that Broadside has, in lower case. */
const SYNONYMS: Readonly<Record<string, string>> = {
  tags: 'topics',
  tag: 'topics',
  categories: 'topics',
  category: 'topics',
  keywords: 'topics',
  by: 'authors',
  summary: 'description',
  excerpt: 'description',
  subtitle: 'description',
  abstract: 'description',
  pubdate: 'date',
  publishdate: 'date',
  published: 'date',
  lastmod: 'updated',
  modified: 'updated',
  updateddate: 'updated',
  cover: 'image',
  hero: 'image',
  heroimage: 'image',
  thumbnail: 'image',
  color: 'ink',
  colour: 'ink',
  permalink: 'aliases',
  references: 'sources',
  lang: 'language',
  locale: 'language',
  href: 'url',
  link: 'url',
};

/** The key that a writer who comes from elsewhere means. */
export function synonymAmong(key: string, known: readonly string[]): string | undefined {
  const meant = SYNONYMS[key.toLowerCase()];
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}
