import type { SiteContext } from '../library/context.ts';
import type { EditionFrame } from '../library/frame.ts';
import type { Words } from '../strings/words.ts';
import { absolute } from '../core/urls.ts';
import { altTextOf, type CaptionWords } from './caption.ts';
import { shareCardHash } from './card.ts';
import { LAYOUTS, type ShareFormat } from './format.ts';
import { entryCard, homeCard, type Shareable } from './site-cards.ts';

/** The picture that stands for a page where others link to it. */
export interface PreviewImage {
  /** Whole, with what tells a changed picture from the last one. */
  readonly url: string;
  readonly alt: string;
  readonly type: 'image/png';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The share image of an entry, or of the edition itself. `engine` is `engineHash()`: the pages run
 * from a bundle, where it cannot be reckoned.
 */
export function previewImage(
  context: SiteContext,
  edition: EditionFrame,
  entry: Shareable | undefined,
  engine: string,
  format: ShareFormat = 'wide',
): PreviewImage {
  const card =
    entry === undefined ? homeCard(context, edition) : entryCard(context, edition, entry);
  const href =
    entry === undefined
      ? edition.to.homeImage
      : edition.to.shareImage(entry.collection, entry.slug, format);
  const { width, height } = LAYOUTS[format];
  return {
    url: `${absolute(context.where, href)}?v=${shareCardHash(card, format, engine)}`,
    alt: altTextOf(card, captionWords(edition.words)),
    type: 'image/png',
    width,
    height,
  };
}

/** What stands between the words of a card, in its language. */
export function captionWords({ t, labelled }: Words): CaptionWords {
  return {
    by: (author) => t('entry.by', { authors: author }),
    labelled,
    image: (description) => t('share.image', { description }),
  };
}
