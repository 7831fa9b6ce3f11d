import type { SearchLanguage } from '../../search/reader-data.ts';
import { unlessFetchFails } from './watch.ts';

/** The part of Pagefind's script that we use. */
interface Script {
  createInstance(options: InstanceOptions): Instance;
}

interface InstanceOptions {
  readonly baseUrl: string;
  readonly noWorker: boolean;
  readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
}

export interface Instance {
  search(term: string | null, options: SearchOptions): Promise<Answer>;
  filters(): Promise<Counts>;
}

export interface SearchOptions {
  readonly filters: PagefindFilters;
  readonly sort?: { readonly date: 'desc' };
}

export type PagefindFilters = Readonly<
  Record<string, { readonly any?: readonly string[]; readonly none?: readonly string[] }>
>;

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Answer {
  readonly results: readonly RawResult[];
  readonly unfilteredResultCount: number;
  readonly filters: Counts;
}

export interface RawResult {
  readonly id: string;
  readonly score: number;
  /** Places in the content of the words that matched. */
  readonly words: readonly number[];
  data(): Promise<ResultData>;
}

export interface ResultData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly anchor?: unknown;
  }[];
}

const WEIGHTS = { title: 5, names: 8, about: 1, when: 0.2, date: 0 };

const opened = new Map<string, Promise<Instance>>();

/** The index of a language, opened once; one that did not open is tried again. */
export function openIndex(language: SearchLanguage): Promise<Instance> {
  const known = opened.get(language.index);
  if (known !== undefined) return known;
  const opening = unlessFetchFails(() => open(language));
  opened.set(language.index, opening);
  opening.catch(() => opened.delete(language.index));
  return opening;
}

/** Forgets the indexes, after a release has put others in their place. */
export function closeIndexes(): void {
  opened.clear();
}

async function open({ index }: SearchLanguage): Promise<Instance> {
  const script: Script = await import(/* @vite-ignore */ `${index}pagefind.js`);
  const instance = script.createInstance({
    baseUrl: '/',
    noWorker: true,
    ranking: { metaWeights: WEIGHTS },
  });
  await instance.filters();
  return instance;
}
