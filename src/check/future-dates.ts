import { daySpan, isPartialDate } from '../core/dates.ts';
import type { Problem } from '../core/errors.ts';
import type { EntryReading } from './entry.ts';
import { reporter } from './report.ts';
import { textsAt, valueAt } from './values.ts';

/** Dates of what has happened. An entry's own date may lie ahead, and an action's. */
const PAST = [
  'published',
  'reviewed',
  'updated',
  'translated',
  'updates.*.date',
  'sources.*.date',
  'sources.*.accessed',
  'started',
  'ended',
  'figures.*.asOf',
  'timeline.*.date',
  'outcomes.*.date',
  'outcomes.*.asOf',
];

/**
 * Warns of dates that are still to come on the day of the run, or on the entry's own where that is
 * later: nobody has reviewed, opened or counted anything then. A warning, because `--now` may be
 * set back to see the site as it was.
 */
export function futureDates({ file, yaml, original }: EntryReading, now: string): Problem[] {
  if (yaml === undefined) return [];
  const { report, problems } = reporter(file);
  const own = valueAt(yaml.value, ['date']) ?? valueAt(original?.yaml?.value, ['date']);
  const day = typeof own === 'string' && own > now ? own : now;
  for (const { path, text } of PAST.flatMap((pattern) => textsAt(yaml.value, pattern))) {
    if (!isPartialDate(text) || daySpan(text)[0] <= day) continue;
    report(yaml.place(path), {
      code: 'date-ahead',
      severity: 'warning',
      what: `“${text}” is still to come.`,
      fix: `Write a day that is not after ${day}.`,
    });
  }
  return problems;
}
