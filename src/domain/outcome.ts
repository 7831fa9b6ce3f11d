import { z } from 'astro/zod';
import { compareDates, daySpan } from '../core/dates.ts';
import { given, id, line, paragraph, partialDate } from './fields.ts';

export const OUTCOME_TYPES = [
  'law',
  'policy',
  'court',
  'institution',
  'corporate',
  'funding',
  'opinion',
  'culture',
  'backlash',
] as const;

export const OUTCOME_STATUSES = [
  'met',
  'partly-met',
  'unmet',
  'reversed',
  'contested',
  'pending',
  'unknown',
] as const;

export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

export const demandSchema = z.strictObject({
  id: id.describe('A short id that outcomes refer to.'),
  text: line(300).describe('What was asked for.'),
  target: line(200).describe('Of whom.'),
  targetType: z.enum(['state', 'company', 'institution', 'public']).describe('What the target is.'),
});

export const demandsSchema = z.array(demandSchema).check(({ value, issues }) => {
  const ids = value.map(({ id: name }) => name);
  for (const [index, name] of ids.entries()) {
    if (ids.indexOf(name) === index) continue;
    issues.push({
      code: 'custom',
      path: [index, 'id'],
      input: name,
      message: 'Give each demand an id of its own.',
    });
  }
});

export const outcomeSchema = z
  .strictObject({
    date: partialDate.describe('When it came about.'),
    type: z.enum(OUTCOME_TYPES).describe('What kind of outcome it is.'),
    text: paragraph.describe('What came of it.'),
    status: z.enum(OUTCOME_STATUSES).describe('How it stands.'),
    asOf: partialDate.describe('As of when: outcomes get reversed.'),
    demand: id.optional().describe('The id of the demand it answers.'),
    link: z
      .enum(['claimed', 'shown'])
      .describe('Whether the movement’s part in it is claimed by someone or shown by evidence.'),
    sources: z.array(id).min(1, 'Name at least one source.').describe('Ids of sources.'),
  })
  .refine(({ date, asOf }) => compareDates(daySpan(asOf)[1], date) >= 0, {
    path: ['asOf'],
    error: 'Write a day on which the outcome had come about: not one before its date.',
    when: given({ date: partialDate, asOf: partialDate }),
  });

export type Demand = z.output<typeof demandSchema>;
export type Outcome = z.output<typeof outcomeSchema>;

/** A demand with what is known of it. */
export interface DemandStatus extends Demand {
  readonly status: OutcomeStatus;
  /** The date of which the status is known; undefined where no outcome answers the demand. */
  readonly asOf: string | undefined;
}

/** Each demand with the status of the newest outcome that answers it, else “unknown”. */
export function demandStatuses(
  demands: readonly Demand[],
  outcomes: readonly Outcome[],
): DemandStatus[] {
  return demands.map((demand) => {
    const newest = outcomes
      .filter((outcome) => outcome.demand === demand.id)
      .toSorted((a, b) =>
        a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : a.date < b.date ? 1 : -1,
      )[0];
    return { ...demand, status: newest?.status ?? 'unknown', asOf: newest?.asOf };
  });
}
