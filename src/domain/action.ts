import { z } from 'astro/zod';
import { calendarDate, given, line, webAddress } from './fields.ts';

export const ACTION_TYPES = [
  'petition',
  'event',
  'donate',
  'volunteer',
  'contact',
  'learn',
] as const;

export const actionSchema = z
  .strictObject({
    type: z.enum(ACTION_TYPES).describe('What a reader would do.'),
    label: line(120).describe('The call itself, as a verb phrase.'),
    url: webAddress.describe('Where it is done.'),
    starts: calendarDate
      .optional()
      .describe(
        'The first day it is open; for an event, its day. An event is shown before that too.',
      ),
    expires: calendarDate
      .optional()
      .describe('The last day it is shown. Required for an event or petition.'),
    place: line(120).optional().describe('Where an event takes place.'),
    organiser: line(120).optional().describe('Who calls for it.'),
  })
  .refine((action) => !needsExpiry(action.type) || action.expires !== undefined, {
    path: ['expires'],
    error:
      'Give an event or petition its last day, so that the page never sends anyone to a closed one.',
    when: given({ type: z.string() }),
  })
  .refine(
    ({ starts, expires }) => starts === undefined || expires === undefined || starts <= expires,
    {
      path: ['expires'],
      error: 'Write a last day that is not before the first.',
      when: given({ starts: calendarDate, expires: calendarDate }),
    },
  );

export type Action = z.output<typeof actionSchema>;

function needsExpiry(type: (typeof ACTION_TYPES)[number]): boolean {
  return type === 'event' || type === 'petition';
}
