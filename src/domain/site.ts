import { z } from 'astro/zod';
import { isTimeZone, nearestZone } from '../core/time-zone.ts';
import { fediverseHandle } from './author.ts';
import { commentsSchema } from './comments.ts';
import { hexColour, languageTag, line, linkTarget, slug, webAddress } from './fields.ts';
import { localised } from './localised.ts';
import { licenceSchema, oldPath } from './publication.ts';
import { safetySchema } from './safety.ts';
import { shareImagesSchema } from './share-images.ts';
import { calendarSchema, digitsSchema } from './writing.ts';

const navigationItem = z.strictObject({
  label: localised(line(40)).describe('What the link says.'),
  href: linkTarget.describe('A path on this site, or a whole address.'),
});

const trustedPath = line(200).refine(
  (path) => !/^[/\\.]|\\|(?:^|\/)\.\.(?:\/|$)/.test(path),
  'Write a path below content/, such as pages/.',
);

export const siteSchema = z
  .strictObject({
    title: localised(line(80)).describe('The site’s name.'),
    description: localised(line(280)).describe('What the site is, in a sentence.'),
    url: webAddress
      .refine(
        isOrigin,
        'Write only https:// and the host, such as https://example.org; a folder below it is for --base.',
      )
      .describe('Where the site will live, such as https://example.org.'),
    language: languageTag
      .default('en')
      .describe('The language of addresses without a language in front.'),
    languages: z.array(languageTag).default([]).describe('All languages of the site.'),
    timezone: z
      .string('Write a time zone such as Europe/Berlin.')
      .refine(isTimeZone, {
        error: ({ input }) => zoneHint(nearestZone(String(input))),
      })
      .default('UTC')
      .describe(
        'Where its days begin: the time zone of scheduled posts and actions, such as Europe/Berlin.',
      ),
    digits: digitsSchema,
    calendar: calendarSchema,
    navigation: z
      .array(navigationItem)
      .optional()
      .describe('The links at the head of each page, where the usual ones do not fit.'),
    licence: licenceSchema.optional().describe('The licence of the texts.'),
    ink: hexColour.default('#c8201a').describe('The spot colour where no movement gives one.'),
    pinned: slug
      .optional()
      .describe('The slug of the post that leads the home page; by default the newest.'),
    postsPerPage: z
      .int('Write a whole number from 1 to 100.')
      .min(1, 'Write a whole number from 1 to 100.')
      .max(100, 'Write a whole number from 1 to 100.')
      .default(20)
      .describe('How many posts a list shows at once.'),
    editBase: webAddress
      .optional()
      .describe('Where “Edit this page” leads; the file’s path under content/ is put behind it.'),
    trusted: z
      .array(trustedPath)
      .default(['pages/'])
      .describe(
        'Folders or files under content/ whose MDX may import and run code, and files beside texts or in public/ (public/page.html) that are published as they are. Only for people who may also change src/.',
      ),
    safety: safetySchema.prefault({}).describe('How the site helps readers who may be watched.'),
    shareImages: shareImagesSchema
      .prefault({})
      .describe('The pictures drawn for previews and sharing.'),
    comments: commentsSchema.prefault({}).describe('Where readers discuss, if anywhere.'),
    fediverse: fediverseHandle
      .optional()
      .describe('The site’s account, named beside links to texts whose authors have none.'),
    assistants: z
      .enum(['welcome', 'refused'])
      .default('welcome')
      .describe(
        'Whether assistants and archives get llms.txt and each text as Markdown; “refused” leaves both out and asks AI crawlers in robots.txt to stay away.',
      ),
    redirects: z
      .record(oldPath, linkTarget)
      .default({})
      .describe('Old addresses and where they lead.'),
  })
  .transform((site) => ({
    ...site,
    url: site.url.replace(/\/+$/, ''),
    languages: [...new Set([site.language, ...site.languages])],
  }));

function zoneHint(nearest: string | undefined): string {
  return nearest === undefined
    ? 'Write a time zone of the IANA database, such as Europe/Berlin.'
    : `Did you mean “${nearest}”?`;
}

function isOrigin(text: string): boolean {
  return !URL.canParse(text) || /^https?:\/\/[^/?#]*\/*$/i.test(text);
}

export type Site = z.output<typeof siteSchema>;
