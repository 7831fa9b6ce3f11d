import { z } from 'astro/zod';
import { given, id, line, partialDate } from './fields.ts';

const figureSchema = z
  .strictObject({
    value: line(40).describe('The number as it is shown: 12 million.'),
    label: line(200).describe(
      'What was counted, as the rest of a sentence that begins with the value.',
    ),
    low: z
      .number('Write a plain number, such as 200000.')
      .optional()
      .describe('The lowest count, where counts disagree.'),
    high: z
      .number('Write a plain number, such as 300000.')
      .optional()
      .describe('The highest count.'),
    asOf: partialDate.optional().describe('When it was counted.'),
    countedBy: line(200).describe('Who counted.'),
    source: id.describe('The id of its source.'),
    key: z
      .boolean('Write true or false.')
      .default(false)
      .describe('true for the one figure on the poster.'),
  })
  .refine(({ low, high }) => low === undefined || high === undefined || low <= high, {
    path: ['high'],
    error: 'Write a highest count that is not below the lowest.',
    when: given({ low: z.number(), high: z.number() }),
  });

export type Figure = z.output<typeof figureSchema>;

export const figuresSchema = z
  .array(figureSchema)
  .default([])
  .refine((figures) => figures.filter(({ key }) => key).length <= 1, {
    error: 'Mark one figure as the key figure, not several.',
  });

/** The figure for the poster: the one marked, or none. */
export function keyFigure(figures: readonly Figure[]): Figure | undefined {
  return figures.find(({ key }) => key);
}
