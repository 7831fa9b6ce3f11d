import { FILTERS, type FilterName } from './filters.ts';

/** A search as its address tells it. */
export interface SearchState {
  readonly query: string;
  /** Ids by filter: an entry fits with one of each. */
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** Content notes that no result may carry. */
  readonly hidden: readonly string[];
  readonly sort: 'relevance' | 'newest';
  /** Whether every language is searched; `languages` then narrows them down. */
  readonly everywhere: boolean;
  readonly languages: readonly string[];
}

export const EMPTY: SearchState = {
  query: '',
  filters: {},
  hidden: [],
  sort: 'relevance',
  everywhere: false,
  languages: [],
};

/** Reads `?q=bail+fund&movement=endsars&hide=killing&sort=newest&in=all&language=es`. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const values = (name: string) => [...new Set(params.getAll(name).filter(Boolean))];
  const filters = Object.fromEntries(
    FILTERS.map((name) => [name, values(name)] as const).filter(([, ids]) => ids.length > 0),
  );
  const languages = values('language');
  return {
    query: params.get('q') ?? '',
    filters,
    hidden: values('hide'),
    sort: params.get('sort') === 'newest' ? 'newest' : 'relevance',
    everywhere: params.get('in') === 'all' || languages.length > 0,
    languages,
  };
}

/** The same as a query string, empty or with its `?`; equal searches have equal addresses. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  const query = state.query.trim();
  if (query !== '') params.set('q', query);
  for (const name of FILTERS) {
    for (const id of (state.filters[name] ?? []).toSorted()) params.append(name, id);
  }
  for (const id of state.hidden.toSorted()) params.append('hide', id);
  if (state.everywhere) params.set('in', 'all');
  for (const id of state.languages.toSorted()) params.append('language', id);
  if (state.sort === 'newest') params.set('sort', 'newest');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether there is anything to look for. */
export function isActive(state: SearchState): boolean {
  return state.query.trim() !== '' || isFiltered(state);
}

export function isFiltered({ filters, hidden, languages }: SearchState): boolean {
  return Object.keys(filters).length + hidden.length + languages.length > 0;
}

/** The state with an id of a filter added, or taken away where it was there. */
export function toggled(state: SearchState, name: FilterName, id: string): SearchState {
  const ids = flipped(state.filters[name] ?? [], id);
  const { [name]: _, ...others } = state.filters;
  return { ...state, filters: ids.length === 0 ? others : { ...others, [name]: ids } };
}

/** The list with the item added, or without it where it was there. */
export function flipped(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}
