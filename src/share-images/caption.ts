import type { ShareCard } from './card.ts';

/** The words of the interface that stand between the words of a card. */
export interface CaptionWords {
  /** `by {author}` */
  readonly by: (author: string) => string;
  /** `{label}: {text}` */
  readonly labelled: (label: string, text: string) => string;
  /** `Share image: ` or the like, before an alt text. */
  readonly image: (description: string) => string;
}

/**
 * What a person pastes beside the image: title, author or key figure, address and hashtag, each on
 * a line of its own. Ends with the hashtag so that networks link it.
 */
export function captionOf(card: ShareCard, words: CaptionWords): string {
  return [...saying(card, words), card.url, hashtagOf(card)]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

/** What the image shows, for those who do not see it: every word on it, once, in reading order. */
export function altTextOf(card: ShareCard, words: CaptionWords): string {
  const parts = [
    labelOf(card, words),
    ...saying(card, words),
    timelineOf(card),
    dateOf(card),
    card.siteName,
  ];
  const said = new Set(parts.filter((part) => part !== undefined && part.trim() !== ''));
  return words.image([...said].join(' · '));
}

function saying(card: ShareCard, words: CaptionWords): readonly (string | undefined)[] {
  if (card.kind === 'case-study') {
    const { figure } = card;
    const counted = figure === undefined ? undefined : `${figure.value} ${figure.label}`;
    return [card.title, counted, figure?.source];
  }
  const author = card.kind === 'post' ? card.author : undefined;
  return [card.title, author === undefined ? undefined : words.by(author)];
}

function hashtagOf(card: ShareCard): string | undefined {
  return card.kind === 'post' || card.kind === 'case-study' ? card.hashtag : undefined;
}

function labelOf(card: ShareCard, words: CaptionWords): string | undefined {
  if (card.kind === 'home') return undefined;
  if (card.kind === 'case-study') return words.labelled(card.label, card.hashtag);
  return hashtagOf(card) ?? card.label;
}

function timelineOf(card: ShareCard): string | undefined {
  return card.kind === 'case-study' ? card.timeline?.caption : undefined;
}

function dateOf(card: ShareCard): string | undefined {
  return card.kind === 'post' ? card.date : undefined;
}
