import { createHash } from 'node:crypto';
import type { Direction } from '../strings/script.ts';
import type { ShareFormat } from './format.ts';

/** All that is written on a share image: plain data, every word already in the card's language. */
export type ShareCard = PostCard | CaseStudyCard | PageCard | HomeCard;

interface EveryCard {
  /** BCP 47; chooses between the Chinese, Japanese and Korean forms of a character. */
  readonly lang: string;
  readonly dir: Direction;
  readonly title: string;
  /** The colour of the movement, topic or site: `#rrggbb`, any. */
  readonly ink: string;
  readonly siteName: string;
  /** Without scheme, as people type it: `example.org`. */
  readonly host: string;
  /** The full address of the page; the QR code of a story holds it. */
  readonly url: string;
  /** Repeated behind the text: the hashtag, else the topic, else the site's name. */
  readonly wall: string;
}

export interface PostCard extends EveryCard {
  readonly kind: 'post';
  /** With its `#`. */
  readonly hashtag?: string | undefined;
  /** In the flag where there is no hashtag: the topic. */
  readonly label: string;
  /** Absent where naming the author is unwanted. */
  readonly author?: string | undefined;
  /** As readers of the language write it. */
  readonly date?: string | undefined;
}

export interface CaseStudyCard extends EveryCard {
  readonly kind: 'case-study';
  readonly hashtag: string;
  /** “Case study”, in the flag. */
  readonly label: string;
  readonly figure?: KeyFigure | undefined;
  readonly timeline?: YearRow | undefined;
}

export interface PageCard extends EveryCard {
  readonly kind: 'page';
  /** In the flag, where the page has a section to name. */
  readonly label?: string | undefined;
}

/** Its title is what the site says of itself. */
export interface HomeCard extends EveryCard {
  readonly kind: 'home';
}

export interface KeyFigure {
  /** `19 million` */
  readonly value: string;
  /** `tweets in the first year` */
  readonly label: string;
  /** The whole line: `Source: Pew Research Center, 11 October 2018`. */
  readonly source?: string | undefined;
}

/** A row of years, each with a mark for every moment of the timeline in it. */
export interface YearRow {
  /** How many moments each year has; those of the fullest are printed in ink. */
  readonly counts: readonly number[];
  /** What a mark is: “Timeline: 15 moments”. */
  readonly caption: string;
  /** Written under the first and the last year, and over the fullest. */
  readonly start: string;
  readonly end: string;
  readonly peak: string;
}

/**
 * Twelve hexadecimal digits over all that draws a card: its texts, the format, and the engine
 * (template source, fonts and library versions, by `engineHash()`). The order of keys does not
 * matter, and a key without a value counts as absent.
 */
export function shareCardHash(card: ShareCard, format: ShareFormat, engine: string): string {
  const text = JSON.stringify([engine, format, sorted(card)]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)]);
}
