import type { Message } from '../strings/message.ts';
import { type FilterName, FILTERS, type NOTE } from './filters.ts';

/** What search at the reader's knows besides the index: fetched once, on first use. */
export interface SearchData {
  readonly lang: string;
  /** With its digits, as `Intl` takes it. */
  readonly locale: string;
  readonly page: string;
  readonly archive: string;
  /** Those that have an index, this page's first. */
  readonly languages: readonly SearchLanguage[];
  /** What each id of a filter is called. */
  readonly labels: Readonly<Record<FilterName | typeof NOTE, Readonly<Record<string, string>>>>;
  /** What one entry of a kind is called. */
  readonly kinds: Readonly<Record<string, string>>;
  /** `rrggbb` by the slug of a movement, and by the id of a topic. */
  readonly inks: Readonly<Record<'movement' | 'topic', Readonly<Record<string, string>>>>;
  /** Addresses of the style sheets of what search shows. */
  readonly sheets: readonly string[];
  /** Where a search that finds nothing can lead, and where one that is not begun begins. */
  readonly places: readonly SearchPlace[];
  /** The newest posts, for a search that is not begun. */
  readonly latest: readonly Pick<SearchPlace, 'title' | 'href'>[];
  /** Over the lists of both. */
  readonly headings: Readonly<Record<SearchPlace['kind'] | 'latest', string>>;
  /** By `SearchMessage`; marked where they are in English and the page is not. */
  readonly messages: Readonly<Record<string, Message>>;
  /** Names of the messages that are so. */
  readonly english: readonly string[];
}

export interface SearchLanguage {
  readonly lang: string;
  /** In the language itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Address of the folder of its index. */
  readonly index: string;
}

export interface SearchPlace {
  readonly kind: 'movement' | 'topic';
  readonly title: string;
  readonly href: string;
  /** Another name it goes by. */
  readonly also?: string | undefined;
  /** How many posts are there. */
  readonly count: number;
}

/** The messages that search shows, without `search.` in front. */
export const SEARCH_MESSAGES = [
  'field',
  'clear',
  'close',
  'filters',
  'clearFilters',
  'results',
  'searching',
  'count',
  'countAll',
  'byRelevance',
  'byDate',
  'sortedByRelevance',
  'sortedByDate',
  'copy',
  'copied',
  'more',
  'moreValues',
  'whole',
  'none',
  'missing',
  'instead',
  'noneFiltered',
  'noneFilteredFor',
  'noneHelp',
  'failed',
  'failedHelp',
  'again',
  'archive',
  'allLanguages',
  ...FILTERS,
  'language',
  'hide',
] as const;

/** The marks between them, without `mark.` in front. */
export const SEARCH_MARKS = ['beside', 'sentence', 'sentences'] as const;

export type SearchMessage = (typeof SEARCH_MESSAGES | typeof SEARCH_MARKS)[number];
