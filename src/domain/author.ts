import { z } from 'astro/zod';
import { line, webAddress } from './fields.ts';
import { localised } from './localised.ts';

/** An account in the fediverse, `@name@server`. */
export const fediverseHandle = z
  .string('Write an account such as "@name@example.social", in quotes.')
  .regex(
    /^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/,
    'Write an account such as "@name@example.social", in quotes.',
  );

export const authorSchema = z.strictObject({
  name: localised(line(120)).describe('As it is to be printed; a pseudonym or a role is fine.'),
  bio: localised(line(500)).optional().describe('A sentence or two.'),
  fediverse: fediverseHandle
    .optional()
    .describe('An account that networks name beside links to the author’s texts.'),
  links: z
    .array(z.strictObject({ label: line(80), url: webAddress }))
    .default([])
    .describe('Where else to find the author.'),
});

export type Author = z.output<typeof authorSchema>;
