import { z } from 'astro/zod';
import { decodedPath } from '../core/urls.ts';
import { actionSchema } from './action.ts';
import { contentNotes } from './content-note.ts';
import {
  calendarDate,
  DESCRIPTION_LENGTH,
  given,
  hexColour,
  id,
  line,
  paragraph,
  TITLE_LENGTH,
  webAddress,
} from './fields.ts';
import { sourcesSchema } from './source.ts';

export const updateSchema = z.strictObject({
  date: calendarDate.describe('The day of the change.'),
  kind: z.enum(['correction', 'clarification', 'update']).describe('What kind of change it is.'),
  text: paragraph.describe('What was changed, so that a reader of the earlier text knows.'),
});

const imageSchema = z.strictObject({
  src: line(200).describe('The file, beside the text: ./march.jpg.'),
  alt: z
    .string('Describe the image, or write "" if it only decorates.')
    .describe('What the image shows, for those who cannot see it; "" if it only decorates.'),
  credit: line(200).optional().describe('Who made it, and its licence.'),
  graphic: z
    .boolean('Write true or false.')
    .default(false)
    .describe('Whether it stays blurred until a reader asks to see it.'),
});

export const licenceSchema = z.strictObject({
  name: line(80).describe('Its short name, such as CC BY-SA 4.0.'),
  url: webAddress.describe('Where its text stands.'),
});

/** An old address on this site: a path, with or without the slash at its end. */
export const oldPath = z
  .string('Write a path such as /2019/old-name/.')
  .regex(/^\/[^\s?#\\]*$/, {
    error: 'Write a path on this site that begins with /, such as /2019/old-name/.',
    abort: true,
  })
  .refine(
    (path) => !/\/\/|\/(?:\.|%2e){1,2}(?:\/|$)|%(?:2f|5c|00)/i.test(path),
    'Write the path as it stands in the address bar, without empty parts, “.” and “..”.',
  )
  // Hosts that read _redirects take `*` and `:name` for every address there is.
  .refine(
    (path) => !/[*:<>"'`]/.test(path),
    'Leave out *, :, quotes and angle brackets: hosts do not take them for themselves.',
  )
  .refine(
    isPlainPath,
    'Leave out % and its codes for %, ?, # and signs that nobody sees: hosts read them in different ways.',
  )
  .refine(
    (path) => !/\/(?:index\.html?|[^/]+\.(?:html?|xml|json|txt|md|css))\/./i.test(path),
    'Write a path that does not go on below a file: a folder cannot have the same name.',
  )
  .refine(
    (path) =>
      path.length <= 1000 &&
      path.split('/').every((part) => Buffer.byteLength(decodedPath(part)) <= 200),
    'Shorten it: a part to 200 bytes or fewer, and the whole to 1,000.',
  );

/** Whether its codes can be read, and stand for letters and not for what an address needs. */
function isPlainPath(path: string): boolean {
  try {
    return !/[%?#\p{Cc}\p{Cf}\p{Z}]/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** What a post, a case study and a page have in common. */
export const publicationShape = {
  title: line(TITLE_LENGTH).describe('The headline.'),
  description: line(DESCRIPTION_LENGTH).describe(
    'One or two sentences, shown under the title, in lists, feeds and previews.',
  ),
  draft: z
    .boolean('Write true or false.')
    .default(false)
    .describe('true keeps it out of the site.'),
  ink: hexColour.optional().describe('The spot colour; contrast is worked out for you.'),
  image: imageSchema.optional().describe('A picture for the head of the page.'),
  aliases: z.array(oldPath).default([]).describe('Old addresses that lead here.'),
};

/** What posts and case studies share beyond that. */
export const entryShape = {
  ...publicationShape,
  authors: z.array(id).min(1, 'Name at least one author.').describe('Ids of files in authors/.'),
  contentNotes: contentNotes.default([]).describe('What a reader may wish to be told beforehand.'),
  contentNote: line(DESCRIPTION_LENGTH)
    .optional()
    .describe('One factual sentence shown with the content notes.'),
  quickExit: z
    .boolean('Write true or false.')
    .optional()
    .describe('Whether the page offers a way to leave at once; by default, by its content notes.'),
  sources: sourcesSchema.default({}).describe('What the text cites, by an id of your choice.'),
  comments: z
    .enum(['open', 'closed', 'off'])
    .optional()
    .describe('Whether readers may discuss it; by default as site.yaml says.'),
  commentsId: line(200)
    .optional()
    .describe('The permanent name of its discussion. Never change it.'),
  updates: z
    .array(updateSchema)
    .default([])
    .describe('Corrections and other changes after publication.'),
  actions: z.array(actionSchema).default([]).describe('What a reader can do.'),
  licence: licenceSchema.optional().describe('Where it differs from the site’s.'),
};

/** A sentence about content notes needs the notes themselves: readers filter by those. */
export const noteNeedsNotes = z.refine<{
  readonly contentNote?: string | undefined;
  readonly contentNotes: readonly string[];
}>(({ contentNote, contentNotes: notes }) => contentNote === undefined || notes.length > 0, {
  path: ['contentNote'],
  error: 'Name at least one content note, or leave contentNote out.',
  when: given({ contentNote: z.string(), contentNotes: z.array(z.string()) }),
});

export type Update = z.output<typeof updateSchema>;
export type Licence = z.output<typeof licenceSchema>;
export type EntryImage = z.output<typeof imageSchema>;

/** The newest correction of an entry, where there is one. */
export function latestCorrection(updates: readonly Update[]): Update | undefined {
  return updates
    .filter(({ kind }) => kind === 'correction')
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
}
