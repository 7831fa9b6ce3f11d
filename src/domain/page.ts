import { z } from 'astro/zod';
import { calendarDate } from './fields.ts';
import { publicationShape } from './publication.ts';

/** A plain page of the site: about, safety. */
export const pageSchema = z.strictObject({
  ...publicationShape,
  updated: calendarDate.optional().describe('The day of the last change of substance.'),
});

export type Page = z.output<typeof pageSchema>;
