import { z } from 'astro/zod';
import { compareDates } from '../core/dates.ts';
import { calendarDate, given, id, languageTag, line, partialDate, slug } from './fields.ts';
import { figuresSchema } from './figure.ts';
import { hashtag } from './hashtag.ts';
import { demandsSchema, outcomeSchema } from './outcome.ts';
import { placeSchema } from './place.ts';
import { entryShape, noteNeedsNotes } from './publication.ts';
import { TACTICS } from './tactic.ts';
import { timelineSchema } from './timeline.ts';

export const CASE_KINDS = [
  'movement',
  'campaign',
  'challenge',
  'protest-wave',
  'uprising',
] as const;
export const CASE_STATUSES = ['active', 'dormant', 'ended', 'suppressed'] as const;
export const SCOPES = ['local', 'regional', 'national', 'multinational', 'online'] as const;
export const ISSUES = [
  'democracy',
  'economic-justice',
  'environment',
  'human-rights',
  'identity',
  'peace',
  'gender',
  'racial-justice',
  'policing',
  'health',
  'digital-rights',
] as const;
export const PLATFORMS = [
  'twitter-x',
  'facebook',
  'instagram',
  'tiktok',
  'youtube',
  'whatsapp',
  'telegram',
  'reddit',
  'forum',
  'petition-site',
  'crowdfunding',
  'website',
  'other',
] as const;
export const RELATIONS = [
  'variant-of',
  'inspired-by',
  'part-of',
  'responds-to',
  'see-also',
] as const;
const COMPLETENESS = ['stub', 'partial', 'complete'] as const;

const aliasSchema = z.strictObject({
  tag: hashtag.describe('Another hashtag, without #.'),
  lang: languageTag.optional().describe('Its language.'),
  note: line(200).optional().describe('What it means, or where it was used.'),
});

const tacticUse = z.strictObject({
  id: z.enum(TACTICS).describe('The tactic.'),
  note: line(400).describe('How it was used here.'),
});

const personSchema = z.strictObject({
  name: line(120).describe('The name as the person or group uses it in public.'),
  role: line(200).describe('What they did here.'),
  type: z.enum(['person', 'organisation', 'community']).describe('What they are.'),
  source: id.describe('The id of a source. Nobody is named without one.'),
});

const relatedSchema = z.strictObject({
  case: slug.describe('The slug of another case study.'),
  relation: z.enum(RELATIONS).describe('How this one stands to it.'),
  note: line(300).optional().describe('In a sentence.'),
});

export const caseStudySchema = z
  .strictObject({
    ...entryShape,
    hashtag: hashtag.describe('The hashtag, without #.'),
    aliases: z
      .array(aliasSchema)
      .default([])
      .describe('Other names and hashtags it is searched by.'),
    oldPaths: entryShape.aliases,
    kind: z.enum(CASE_KINDS).describe('What it is.'),
    status: z.enum(CASE_STATUSES).describe('How it stands today.'),
    started: partialDate.describe('When it began.'),
    ended: partialDate.optional().describe('When it ended, where it did.'),
    places: z
      .array(placeSchema)
      .min(1, 'Name at least one place.')
      .describe('Where it took place.'),
    scope: z.enum(SCOPES).describe('How far it reached.'),
    issues: z
      .array(z.enum(ISSUES))
      .min(1, 'Name at least one issue.')
      .describe('What it is about.'),
    demands: demandsSchema.describe('What it asked for.'),
    tactics: z.array(tacticUse).describe('How it acted.'),
    platforms: z.array(z.enum(PLATFORMS)).default([]).describe('Where online.'),
    people: z.array(personSchema).default([]).describe('Who is publicly known for it.'),
    figures: figuresSchema.describe('Counts, with who counted.'),
    timeline: timelineSchema.describe('What happened, in order.'),
    outcomes: z.array(outcomeSchema).describe('What came of it.'),
    contentNotes: entryShape.contentNotes
      .unwrap()
      .describe('What a reader may wish to be told beforehand.'),
    related: z.array(relatedSchema).default([]).describe('Other case studies it is tied to.'),
    published: calendarDate
      .optional()
      .describe('The day it first stood on the site, for readers of feeds.'),
    reviewed: calendarDate.describe('The day the whole study was last checked.'),
    completeness: z.enum(COMPLETENESS).describe('How complete it is.'),
  })
  .refine(({ started, ended }) => ended === undefined || compareDates(started, ended) <= 0, {
    path: ['ended'],
    error: 'Write an end that is not before the start.',
    when: given({ started: partialDate, ended: partialDate }),
  })
  .refine(({ status, ended }) => status !== 'active' || ended === undefined, {
    path: ['ended'],
    error: 'Leave out the end of what is active, or write another status.',
    when: given({ status: z.literal('active'), ended: partialDate }),
  })
  .check(noteNeedsNotes);

export type CaseStudy = z.output<typeof caseStudySchema>;

/** Source ids in the order in which the page shows their citations: the record, then the text. */
export function citationOrder(study: CaseStudy, citedInBody: readonly string[]): string[] {
  return [
    ...study.timeline.flatMap(({ sources }) => sources),
    ...study.outcomes.flatMap(({ sources }) => sources),
    ...study.figures.map(({ source }) => source),
    ...study.people.map(({ source }) => source),
    ...citedInBody,
  ];
}
