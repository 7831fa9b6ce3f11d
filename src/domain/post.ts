import { z } from 'astro/zod';
import { calendarDate, given, id, slug } from './fields.ts';
import { entryShape, noteNeedsNotes } from './publication.ts';

export const postSchema = z
  .strictObject({
    ...entryShape,
    date: calendarDate.describe('The day it is published; a day to come schedules it.'),
    updated: calendarDate.optional().describe('The day of the last change of substance.'),
    topics: z.array(id).default([]).describe('Ids from topics.yaml.'),
    movements: z
      .array(slug)
      .default([])
      .describe('Slugs of case studies it is about; the first one gives its ink.'),
  })
  .refine(({ date, updated }) => updated === undefined || updated >= date, {
    path: ['updated'],
    error: 'Write a day that is not before the date of publication.',
    when: given({ date: calendarDate, updated: calendarDate }),
  })
  .check(noteNeedsNotes);

export type Post = z.output<typeof postSchema>;
