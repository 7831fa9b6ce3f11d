import { type CalendarDate, latest } from '../core/dates.ts';
import { type Entry, isPublication } from './kinds.ts';

/** The day an entry was published; a case study has none, since it is never finished. */
export function publishedOn(entry: Entry): CalendarDate | undefined {
  return entry.collection === 'posts' ? entry.date : undefined;
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
