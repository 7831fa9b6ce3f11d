import type { BodySection } from '../body/sections.ts';
import type { EntryFile } from '../check/entry.ts';
import type { Words } from '../strings/words.ts';
import type { FilterValues } from './filters.ts';

/** What search knows of one entry. */
export interface SearchRecord {
  /** Root-relative, with base and language. */
  readonly href: string;
  readonly lang: string;
  /** As a result shows it. */
  readonly title: string;
  /** Other names it goes by: what counts most after the title. */
  readonly names: readonly string[];
  /** Words about it that are not in its text: topics, movements, authors. */
  readonly about: readonly string[];
  /** As a result shows it: “12 Nov 2026” or “2020 · Nigeria”. */
  readonly when: string;
  /** The day by which it is sorted, `YYYY-MM-DD`. */
  readonly date: string;
  readonly filters: FilterValues;
  readonly sections: readonly BodySection[];
}

/** What a record is made with besides its entry. */
export interface RecordContext {
  readonly href: (entry: EntryFile) => string;
  readonly author: (id: string, lang: string) => string;
  readonly topic: (id: string, lang: string) => string;
  /** A movement's hashtags, each without its #. */
  readonly hashtags: (slug: string) => readonly string[];
  readonly words: (lang: string) => Words;
}
