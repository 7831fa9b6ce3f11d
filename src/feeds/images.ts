import { type Addressing, rootFile } from '../core/urls.ts';
import { type Picture, plainCopy } from '../media/picture.ts';
import type { FeedImage } from './prose.ts';

/** The pictures of a text as files that every feed reader draws, by their paths in the text. */
export function feedImages(
  images: ReadonlyMap<string, Picture>,
  where: Addressing,
): ReadonlyMap<string, FeedImage> {
  return new Map(
    [...images].map(([path, picture]) => {
      const { file, width, height } = plainCopy(picture);
      return [path, { src: rootFile(where, file), width, height }] as const;
    }),
  );
}
