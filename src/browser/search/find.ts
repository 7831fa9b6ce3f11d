import { FILTERS, NOTE } from '../../search/filters.ts';
import type { SearchData, SearchLanguage } from '../../search/reader-data.ts';
import type { SearchState } from '../../search/state.ts';
import { inUnits, runs } from '../../search/units.ts';
import { missingWords } from './missing-words.ts';
import {
  type Answer,
  type Counts,
  type Instance,
  openIndex,
  type PagefindFilters,
  type ResultData,
} from './pagefind.ts';
import { unlessFetchFails } from './watch.ts';

export interface Found {
  readonly total: number;
  /** Words of the query that stand nowhere; the results are for the others. */
  readonly missing: readonly string[];
  /** How many results each id of each filter would leave. */
  readonly counts: Counts;
  /** The same for languages. */
  readonly languages: Readonly<Record<string, number>>;
  /** The first results, loaded. */
  readonly hits: readonly Hit[];
}

export interface Hit extends ResultData {
  readonly language: SearchLanguage;
}

interface InLanguage {
  readonly language: SearchLanguage;
  readonly answer: Answer;
  readonly counts: Counts;
  readonly missing: readonly string[];
}

/** Everything that fits the search, of which the first `shown` are loaded. */
export function find(data: SearchData, state: SearchState, shown: number): Promise<Found> {
  return unlessFetchFails(async () => {
    const asked = await Promise.all(
      searched(data, state).map((language) => inLanguage(language, state)),
    );
    // A language that has every word, or as many as any has, answers for all.
    const fewest = Math.min(...asked.map(({ missing }) => missing.length));
    const all = asked.map((one) => (one.missing.length === fewest ? one : nothingIn(one)));
    const missing = asked.find((one) => one.missing.length === fewest)?.missing ?? [];
    const { languages } = state;
    const picked = all.filter(
      ({ language: { lang } }) => languages.length === 0 || languages.includes(lang),
    );
    return {
      missing,
      total: picked.reduce((sum, { answer }) => sum + answer.results.length, 0),
      counts: summed(picked.map(({ counts }) => counts)),
      languages: Object.fromEntries(
        all.map(({ language, answer }) => [language.lang, answer.results.length]),
      ),
      hits: await firstHits(picked, isByDate(state), shown),
    };
  });
}

/** Whether the newest come first: asked for, or because nothing says what would be relevant. */
export function isByDate(state: SearchState): boolean {
  return state.sort === 'newest' || state.query.trim() === '';
}

function searched({ languages }: SearchData, { everywhere }: SearchState) {
  return everywhere ? languages : languages.slice(0, 1);
}

async function inLanguage(language: SearchLanguage, state: SearchState): Promise<InLanguage> {
  const index = await openIndex(language);
  const missing = await missingWords(index, state.query);
  const query = without(state.query, missing);
  if (missing.length > 0 && query === '') return { language, answer: NOTHING, counts: {}, missing };
  const known = { ...state, query };
  const answer = await search(index, known);
  // With one of its ids ticked, a filter counts what the others of its ids would add.
  const own = await Promise.all(
    FILTERS.filter((name) => state.filters[name] !== undefined).map(
      async (name): Promise<Counts> => {
        const { [name]: _, ...filters } = state.filters;
        const { filters: counts } = await search(index, { ...known, filters });
        return { [name]: counts[name] ?? {} };
      },
    ),
  );
  return { language, answer, counts: Object.assign({}, answer.filters, ...own), missing };
}

const NOTHING: Answer = { results: [], unfilteredResultCount: 0, filters: {} };

function nothingIn(one: InLanguage): InLanguage {
  return { ...one, answer: NOTHING, counts: {} };
}

/** The query without some of its words; words of its runs of Chinese or Japanese stay. */
function without(query: string, missing: readonly string[]): string {
  const words = query.trim().split(/\s+/);
  const gone = (word: string) => {
    const units = inUnits(word).split(' ');
    return units.some((unit) => missing.includes(unit));
  };
  return missing.length === 0 ? query.trim() : words.filter((word) => !gone(word)).join(' ');
}

/** One search in one index. What is written without spaces has to stand together. */
async function search(index: Instance, state: SearchState): Promise<Answer> {
  const query = state.query.trim();
  const options = {
    filters: pagefindFilters(state),
    ...(isByDate(state) && { sort: { date: 'desc' } as const }),
  };
  const answer = await index.search(query === '' ? null : inUnits(query), options);
  const together = await Promise.all(
    runs(query).map((run) => index.search(`"${run}"`, { filters: options.filters })),
  );
  const [only] = together;
  if (only === undefined) return answer;
  const fits = together.map(({ results }) => new Set(results.map(({ id }) => id)));
  return {
    ...answer,
    results: answer.results.filter(({ id }) => fits.every((ids) => ids.has(id))),
    filters: together.length === 1 ? only.filters : answer.filters,
  };
}

function pagefindFilters({ filters, hidden }: SearchState): PagefindFilters {
  const wanted = Object.entries(filters).map(([name, ids]) => [name, { any: ids }] as const);
  return Object.fromEntries([
    ...wanted,
    ...(hidden.length === 0 ? [] : [[NOTE, { none: hidden }] as const]),
  ]);
}

async function firstHits(
  picked: readonly InLanguage[],
  byDate: boolean,
  shown: number,
): Promise<readonly Hit[]> {
  const ranked = picked
    .flatMap(({ language, answer }) =>
      answer.results.slice(0, shown).map((result) => ({ language, result })),
    )
    .toSorted((a, b) => (byDate ? 0 : b.result.score - a.result.score));
  const wanted = byDate ? ranked : ranked.slice(0, shown);
  const hits = await Promise.all(
    wanted.map(async ({ language, result }): Promise<Hit> => ({
      ...(await result.data()),
      language,
    })),
  );
  if (!byDate) return hits;
  return hits
    .toSorted((a, b) => Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b)))
    .slice(0, shown);
}

function dateOf({ meta }: Hit): string {
  return meta['date'] ?? '';
}

function summed(all: readonly Counts[]): Counts {
  const sums: Record<string, Record<string, number>> = {};
  for (const [name, counts] of all.flatMap((one) => Object.entries(one))) {
    const sum = { ...sums[name] };
    for (const [id, count] of Object.entries(counts)) sum[id] = (sum[id] ?? 0) + count;
    sums[name] = sum;
  }
  return sums;
}
