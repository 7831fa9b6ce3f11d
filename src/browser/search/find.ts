import { FILTERS, NOTE } from '../../search/filters.ts';
import type { SearchData, SearchLanguage } from '../../search/reader-data.ts';
import type { SearchState } from '../../search/state.ts';
import { inUnits, runs } from '../../search/units.ts';
import { type AskedWord, askWords } from './asked-words.ts';
import { corrected } from './corrected.ts';
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
  /** The query that the results are for, where a word of the reader's was mistyped. */
  readonly corrected: string | undefined;
  /** How many results each id of each filter would leave. */
  readonly counts: Counts;
  /** The same for languages. */
  readonly languages: Readonly<Record<string, number>>;
  /** The first results, loaded. */
  readonly hits: readonly Hit[];
}

export interface Hit extends ResultData {
  readonly language: SearchLanguage;
  /** Places in the content of what was looked for, each with the number of its word. */
  readonly marks: ReadonlyMap<number, number>;
}

interface InLanguage {
  readonly language: SearchLanguage;
  readonly answer: Answer;
  readonly counts: Counts;
  readonly missing: readonly string[];
  readonly corrected: string | undefined;
  readonly words: readonly AskedWord[];
}

/** Everything that fits the search, of which the first `shown` are loaded. */
export function find(data: SearchData, state: SearchState, shown: number): Promise<Found> {
  return unlessFetchFails(async () => {
    const asked = await Promise.all(
      searched(data, state).map((language) => inLanguage(language, state)),
    );
    // A language that has every word, or as many as any has, answers for all.
    const fewest = Math.min(...asked.map(faultsOf));
    const all = asked.map((one) => (faultsOf(one) === fewest ? one : nothingIn(one)));
    const best = asked.find((one) => faultsOf(one) === fewest);
    const { languages } = state;
    const picked = all.filter(
      ({ language: { lang } }) => languages.length === 0 || languages.includes(lang),
    );
    return {
      missing: best?.missing ?? [],
      corrected: best?.corrected,
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

/** What of a query a language does not have as it is written: a slip weighs less than a word. */
function faultsOf({ missing, corrected: meant }: InLanguage): number {
  return missing.length + (meant === undefined ? 0 : 0.5);
}

async function inLanguage(language: SearchLanguage, state: SearchState): Promise<InLanguage> {
  const index = await openIndex(language);
  const { lang } = language;
  const asked = await askWords(index, state.query, lang);
  const unknown = missingIn(asked);
  const isUnknown = (word: string) => hasUnit(word, unknown, lang);
  const meant = await corrected(state.query.trim(), unknown, isUnknown, language);
  const words = meant === undefined ? asked : await askWords(index, meant, lang);
  const missing = missingIn(words);
  const query = without(meant ?? state.query, missing, lang);
  const found = { language, missing, words, corrected: meant };
  if (missing.length > 0 && query === '') return { ...found, answer: NOTHING, counts: {} };
  const known = { ...state, query };
  const answer = wholeFirst(await search(index, known, lang), words, isByDate(known));
  // With one of its ids ticked, a filter counts what the others of its ids would add.
  const own = await Promise.all(
    FILTERS.filter((name) => state.filters[name] !== undefined).map(
      async (name): Promise<Counts> => {
        const { [name]: _, ...filters } = state.filters;
        const { filters: counts } = await search(index, { ...known, filters }, lang);
        return { [name]: counts[name] ?? {} };
      },
    ),
  );
  return { ...found, answer, counts: Object.assign({}, answer.filters, ...own) };
}

const NOTHING: Answer = { results: [], unfilteredResultCount: 0, filters: {} };

function nothingIn(one: InLanguage): InLanguage {
  return { ...one, answer: NOTHING, counts: {} };
}

function missingIn(words: readonly AskedWord[]): readonly string[] {
  return words.filter(({ isKnown }) => !isKnown).map(({ word }) => word);
}

/** Whether some unit of a word as typed is among these. */
function hasUnit(word: string, units: readonly string[], lang: string): boolean {
  return inUnits(word, lang)
    .split(' ')
    .some((unit) => units.includes(unit));
}

/** The query without some of its words; words of its runs of Chinese or Japanese stay. */
function without(query: string, missing: readonly string[], lang: string): string {
  const words = query.trim().split(/\s+/);
  if (missing.length === 0) return query.trim();
  return words.filter((word) => !hasUnit(word, missing, lang)).join(' ');
}

/** “crowd count” is not “crowds in all countries”: the more words an entry has whole, the earlier. */
function wholeFirst(answer: Answer, words: readonly AskedWord[], byDate: boolean): Answer {
  if (byDate || words.length < 2) return answer;
  const results = answer.results.toSorted((a, b) => wholeIn(b.id, words) - wholeIn(a.id, words));
  return { ...answer, results };
}

function wholeIn(id: string, words: readonly AskedWord[]): number {
  return words.filter(({ whole }) => whole.has(id)).length;
}

/** One search in one index. What is written without spaces has to stand together. */
async function search(index: Instance, state: SearchState, lang: string): Promise<Answer> {
  const query = state.query.trim();
  const options = {
    filters: pagefindFilters(state),
    ...(isByDate(state) && { sort: { date: 'desc' } as const }),
  };
  const answer = await index.search(query === '' ? null : inUnits(query, lang), options);
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
    .flatMap(({ language, answer, words }) =>
      answer.results.slice(0, shown).map((result) => ({
        language,
        result,
        words,
        whole: wholeIn(result.id, words),
      })),
    )
    .toSorted((a, b) => (byDate ? 0 : b.whole - a.whole || b.result.score - a.result.score));
  const wanted = byDate ? ranked : ranked.slice(0, shown);
  const hits = await Promise.all(
    wanted.map(async ({ language, result, words }): Promise<Hit> => ({
      ...(await result.data()),
      language,
      marks: marksOf(result.id, words),
    })),
  );
  if (!byDate) return hits;
  return hits
    .toSorted((a, b) => Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b)))
    .slice(0, shown);
}

/** Where each word stands: whole, or as a beginning where no entry has it whole. */
function marksOf(id: string, words: readonly AskedWord[]): ReadonlyMap<number, number> {
  return new Map(
    words.flatMap(({ whole, begun }, at) => {
      const places = (whole.size > 0 ? whole : begun).get(id) ?? [];
      return places.map((place): [number, number] => [place, at]);
    }),
  );
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
