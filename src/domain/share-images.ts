import { z } from 'astro/zod';
import { isIntimate, type ContentNote } from './content-note.ts';

export const shareImagesSchema = z.strictObject({
  formats: z
    .array(z.enum(['square', 'story']))
    .default(['square', 'story'])
    .describe('What posts and case studies offer to share, besides the wide image of previews.'),
  author: z
    .boolean('Write true or false.')
    .default(true)
    .describe('Whether they name the author. Entries about sexual violence or abuse never do.'),
});

export type ShareImages = z.output<typeof shareImagesSchema>;

/** Whether an entry's images name its author: a picture travels where its page does not. */
export function namesAuthor(
  { author }: ShareImages,
  entry: { readonly contentNotes: readonly ContentNote[] },
): boolean {
  return author && !isIntimate(entry.contentNotes);
}
