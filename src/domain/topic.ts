import { z } from 'astro/zod';
import { hexColour, id, line } from './fields.ts';
import { localised } from './localised.ts';

export const topicSchema = z.strictObject({
  title: localised(line(80)).describe('The topic’s name.'),
  description: localised(line(280)).describe('What belongs to it.'),
  ink: hexColour.optional().describe('The colour of its posts that belong to no movement.'),
});

export const topicsSchema = z.record(id, topicSchema);

export type Topic = z.output<typeof topicSchema>;
