import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import type { FeedImage } from './prose.ts';

/** The widest picture that the pages make: feeds take the same files. */
const WIDEST = 1280;

/** The pictures of a text as files that every feed reader draws, by their paths in the text. */
export async function feedImages(
  images: ReadonlyMap<string, ImageMetadata>,
): Promise<ReadonlyMap<string, FeedImage>> {
  const made = [...images].map(async ([path, image]) => [path, await feedImage(image)] as const);
  return new Map(await Promise.all(made));
}

async function feedImage(image: ImageMetadata): Promise<FeedImage> {
  // Astro publishes the original of every image whose data are read, but not of one that is copied.
  const copy: ImageMetadata = Reflect.get(image, 'clone') ?? image;
  const width = Math.min(copy.width, WIDEST);
  const { src } = await getImage({ src: image, width, format: 'webp' });
  return { src, width, height: Math.round((copy.height * width) / copy.width) };
}
