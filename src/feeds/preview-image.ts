import type { SiteContext } from '../library/context.ts';
import type { EditionFrame } from '../library/frame.ts';
import { type PreviewImage, previewImage } from '../share-images/preview-image.ts';
import type { Entry } from './kinds.ts';

export type { PreviewImage };

/** The picture that stands for an entry, else for the whole site, where others link to it. */
export function shareImage(
  entry: Entry | undefined,
  edition: EditionFrame,
  context: SiteContext,
): PreviewImage {
  return previewImage(context, edition, entry, import.meta.env.SHARE_ENGINE);
}
