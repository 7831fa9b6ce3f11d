import { type CalendarDate, latest } from '../core/dates.ts';
import type { CaseStudyView } from '../library/case-study.ts';
import type { PostView } from '../library/post.ts';
import { type Entry, isPublication } from './kinds.ts';

/** What tells the days of a publication; its updates are newest first. */
type DatedEntry =
  | Pick<PostView, 'collection' | 'date'>
  | {
      readonly collection: CaseStudyView['collection'];
      readonly study: Pick<CaseStudyView['study'], 'published' | 'reviewed'>;
      readonly updates: readonly { readonly date: CalendarDate }[];
    };

/** The day an entry was published; a case study has none, since it is never finished. */
export function publishedOn(entry: Entry): CalendarDate | undefined {
  return entry.collection === 'posts' ? entry.date : undefined;
}

/**
 * The day by which readers of feeds sort an entry. A case study without `published` takes the day of
 * its first update, else of its last review.
 */
export function feedDay(entry: DatedEntry): CalendarDate {
  if (entry.collection === 'posts') return entry.date;
  const { published, reviewed } = entry.study;
  return published ?? entry.updates.at(-1)?.date ?? reviewed;
}

/** The day of the last change that readers were told of, where there was one. */
export function changedOn(entry: Entry): CalendarDate | undefined {
  return lastOf([ownChange(entry), isPublication(entry) ? entry.updates[0]?.date : undefined]);
}

/** The newest day on which any of them was published or changed. */
export function lastChange(entries: readonly Entry[]): CalendarDate | undefined {
  return lastOf(entries.flatMap((entry) => [publishedOn(entry), changedOn(entry)]));
}

function ownChange(entry: Entry): CalendarDate | undefined {
  if (entry.collection === 'posts') return entry.updated;
  return entry.collection === 'case-studies' ? entry.study.reviewed : undefined;
}

function lastOf(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days.reduce((last, day) => (day === undefined ? last : latest(day, last)), undefined);
}
