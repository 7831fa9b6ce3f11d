import { z } from 'astro/zod';
import { daySpan } from '../core/dates.ts';
import { calendarDate, given, id, languageTag, line, partialDate, webAddress } from './fields.ts';

export const SOURCE_TYPES = [
  'primary',
  'news',
  'research',
  'court',
  'official',
  'archive',
] as const;

export const sourceSchema = z
  .strictObject({
    title: line(300).describe('The title of the page, article or judgment, as it gives it.'),
    url: webAddress.describe('Where it stands.'),
    archived: webAddress
      .optional()
      .describe('A copy kept by an archive, for the day the original goes.'),
    publisher: line(120).optional().describe('Who published it.'),
    date: partialDate.optional().describe('When it was published.'),
    accessed: calendarDate
      .optional()
      .describe('The day you opened it. Left out, the page says that it was not opened.'),
    lang: languageTag.optional().describe('Its language, where that is not the entry’s.'),
    type: z.enum(SOURCE_TYPES).describe('What kind of source it is.'),
  })
  .refine(
    ({ date, accessed }) =>
      date === undefined || accessed === undefined || accessed >= daySpan(date)[0],
    {
      path: ['accessed'],
      error: 'Write a day on which it had been published.',
      when: given({ date: partialDate, accessed: calendarDate }),
    },
  );

export const sourcesSchema = z.record(id, sourceSchema);

export type Source = z.output<typeof sourceSchema>;
export type Sources = Readonly<Record<string, Source>>;

export interface NumberedSource extends Source {
  readonly id: string;
  /** 1-based, in the order in which a reader meets them. */
  readonly number: number;
}

/** Numbers the sources in the order of their first citation; those never cited follow as written. */
export function numberSources(sources: Sources, cited: readonly string[]): NumberedSource[] {
  const order = new Set([
    ...cited.filter((key) => Object.hasOwn(sources, key)),
    ...Object.keys(sources),
  ]);
  return [...order].flatMap((key, index) => {
    const source = sources[key];
    return source === undefined ? [] : [{ ...source, id: key, number: index + 1 }];
  });
}

/** The id of a source in the list at the end of a page, and what a citation links to. */
export function sourceAnchor(key: string): string {
  return `source-${key}`;
}
