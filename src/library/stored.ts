import type { EntryFile } from '../check/entry.ts';

/**
 * What of an entry's reading the site is made of. Astro's content store keeps it, and turns `images`
 * (paths, each once) into what its image service knows.
 */
export function storedData(entry: EntryFile) {
  const { slug, segment, lang, file, trusted, frontmatter, body, translation } = entry;
  const images = [...new Set([frontmatter.image?.src ?? [], body.images].flat())];
  return {
    slug,
    segment,
    lang,
    translation,
    file,
    trusted,
    frontmatter,
    body: body.body,
    headings: body.headings,
    cited: body.cited,
    words: body.words,
    imagePaths: images,
    images,
  };
}
