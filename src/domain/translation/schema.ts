import { z } from 'astro/zod';
import { contentNotes } from '../content-note.ts';
import {
  calendarDate,
  DESCRIPTION_LENGTH,
  id,
  line,
  paragraph,
  slug,
  webAddress,
} from '../fields.ts';
import { hashtag } from '../hashtag.ts';
import { oldPath, publicationShape, updateSchema } from '../publication.ts';
import { sourcesSchema } from '../source.ts';
import { keyed } from './keyed.ts';

/*
 * What a translation says itself. Everything else is the original's: dates, numbers, sources and
 * ids are written once.
 */

const shape = {
  title: publicationShape.title,
  description: publicationShape.description,
  slug: slug
    .optional()
    .describe(
      'The last part of its address, where that is not the original’s. Not the file’s name.',
    ),
  draft: publicationShape.draft,
  translated: calendarDate
    .optional()
    .describe('The day on which it was last brought up to the original.'),
  image: z
    .strictObject({
      src: line(200).optional().describe('Another file than the original’s.'),
      alt: z.string('Write text.').optional().describe('What the image shows.'),
      credit: line(200).optional().describe('Who made it, and its licence.'),
    })
    .optional()
    .describe('Words for the picture at the head of the page.'),
};

const actionWords = z.union(
  [
    line(120).transform((label) => ({ label })),
    z.strictObject({
      label: line(120).describe('The call itself.'),
      url: webAddress.optional().describe('The same in this language.'),
      place: line(120).optional(),
      organiser: line(120).optional(),
    }),
  ],
  'Write the label, or { label, url, place, organiser }.',
);

const updateWords = z.union(
  [
    paragraph.transform((text) => ({ text })),
    z.strictObject({ kind: updateSchema.shape.kind, text: updateSchema.shape.text }),
  ],
  'Write the text; { kind, text } for a change of this translation alone.',
);

const publication = {
  ...shape,
  authors: z
    .array(id)
    .min(1, 'Name at least one author.')
    .optional()
    .describe('Ids of files in authors/, where they are others.'),
  contentNote: line(DESCRIPTION_LENGTH).optional().describe('The sentence of the content notes.'),
  sources: sourcesSchema.default({}).describe('Those that only this text cites.'),
  updates: keyed(updateWords, 'The text of each update, by its date.'),
  actions: keyed(actionWords, 'The label of each action, by its label in the original.'),
};

export const postTranslationSchema = z.strictObject({
  ...publication,
  date: calendarDate.optional().describe('The day it is published, where that is later.'),
  updated: calendarDate.optional().describe('The day of its own last change of substance.'),
  topics: z.array(id).optional().describe('Ids from topics.yaml, where they are others.'),
  movements: z.array(slug).optional().describe('Slugs of case studies, where they are others.'),
  contentNotes: contentNotes.optional().describe('Where they are others.'),
  aliases: z.array(oldPath).default([]).describe('Old addresses that lead here.'),
});

export const pageTranslationSchema = z.strictObject({
  ...shape,
  updated: calendarDate.optional().describe('The day of its own last change of substance.'),
  aliases: z.array(oldPath).default([]).describe('Old addresses that lead here.'),
});

const momentWords = z.union(
  [
    line(120).transform((title) => ({ title })),
    z.strictObject({
      title: line(120).describe('What happened.'),
      text: paragraph.optional().describe('Where the original has one.'),
    }),
  ],
  'Write the title, or { title, text }.',
);

const demandWords = z.union(
  [
    line(300).transform((text) => ({ text })),
    z.strictObject({
      text: line(300).describe('What was asked for.'),
      target: line(200).optional().describe('Of whom, where the name is another.'),
    }),
  ],
  'Write the text, or { text, target }.',
);

const figureWords = z.union(
  [
    line(200).transform((label) => ({ label })),
    z.strictObject({
      value: line(40).optional().describe('The number as this language writes it.'),
      label: line(200).describe('What was counted.'),
      countedBy: line(200).optional().describe('Who counted, where the name is another.'),
    }),
  ],
  'Write the label, or { value, label, countedBy }.',
);

const personWords = z.union(
  [
    line(200).transform((role) => ({ role })),
    z.strictObject({
      name: line(120).optional().describe('The name in the letters of this language.'),
      role: line(200).describe('What they did.'),
    }),
  ],
  'Write the role, or { name, role }.',
);

const note = (length: number) => line(length).transform((text) => ({ note: text }));

export const caseStudyTranslationSchema = z.strictObject({
  ...publication,
  translated: calendarDate.describe('The day on which it was last brought up to the original.'),
  hashtag: hashtag
    .optional()
    .describe('Where the movement has another one in this language, without #.'),
  oldPaths: z.array(oldPath).default([]).describe('Old addresses that lead here.'),
  aliases: keyed(note(200), 'The note of each alias, by its tag.'),
  places: keyed(
    line(120).transform((name) => ({ name })),
    'Names of places, by the original’s, where they are others.',
  ),
  demands: keyed(demandWords, 'The text of each demand, by its id.'),
  tactics: keyed(note(400), 'The note of each tactic, by its id.'),
  people: keyed(personWords, 'The role of each, by the name.'),
  figures: keyed(figureWords, 'The label of each figure, by its value in the original.'),
  timeline: keyed(momentWords, 'The title of each moment, by its date.'),
  outcomes: keyed(
    paragraph.transform((text) => ({ text })),
    'The text of each outcome, by its date.',
  ),
  related: keyed(note(300), 'The note of each related case, by its slug.'),
});

export type PostTranslation = z.output<typeof postTranslationSchema>;
export type PageTranslation = z.output<typeof pageTranslationSchema>;
export type CaseStudyTranslation = z.output<typeof caseStudyTranslationSchema>;
