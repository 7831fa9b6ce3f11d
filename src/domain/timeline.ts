import { z } from 'astro/zod';
import { compareDates } from '../core/dates.ts';
import { id, line, paragraph, partialDate } from './fields.ts';

export const MOMENT_KINDS = [
  'origin',
  'action',
  'response',
  'repression',
  'outcome',
  'correction',
] as const;

const momentSchema = z.strictObject({
  date: partialDate.describe('When, as exactly as it is known.'),
  title: line(120).describe('What happened, in a few words.'),
  text: paragraph.optional().describe('A sentence or two more.'),
  kind: z.enum(MOMENT_KINDS).describe('What part it plays.'),
  sources: z.array(id).min(1, 'Name at least one source.').describe('Ids of sources.'),
});

export type Moment = z.output<typeof momentSchema>;

export const timelineSchema = z
  .array(momentSchema)
  .min(3, 'Tell at least three moments: how it began, what was done, what came of it.')
  .check(({ value, issues }) => {
    const late = outOfOrder(value.map(({ date }) => date));
    if (late === undefined) return;
    issues.push({
      code: 'custom',
      path: [late, 'date'],
      input: value,
      message: 'Put the moments in order, the earliest first.',
    });
  });

/** The index of the first date that stands before its predecessor, or undefined. */
export function outOfOrder(dates: readonly string[]): number | undefined {
  const found = dates.findIndex((date, index) => compareDates(dates[index - 1] ?? date, date) > 0);
  return found === -1 ? undefined : found;
}
