/** What a reader can narrow a search by, in the order of the page; the names stand in addresses. */
export const FILTERS = [
  'kind',
  'movement',
  'topic',
  'issue',
  'place',
  'year',
  'tactic',
  'outcome',
  'author',
] as const;

export type FilterName = (typeof FILTERS)[number];

/** The filter by which a reader hides what carries a content note. */
export const NOTE = 'note';

/** Ids of an entry by filter: `{ kind: ['post'], movement: ['metoo'] }`. */
export type FilterValues = Readonly<Partial<Record<FilterName | typeof NOTE, readonly string[]>>>;
