import { z } from 'astro/zod';
import { type ContentNote, isIntimate } from './content-note.ts';
import { line, linkTarget, webAddress } from './fields.ts';

const COMMENTS_STATES = ['open', 'closed', 'off'] as const;

export type CommentsState = (typeof COMMENTS_STATES)[number];

const githubId = (letters: string) =>
  z
    .string('Copy the id that giscus.app shows for your repository.')
    .regex(
      new RegExp(`^${letters}_[\\w-]{4,80}$`),
      `Copy the id that giscus.app shows for your repository; it begins with ${letters}_.`,
    );

const settingsSchema = z.strictObject({
  repository: z
    .string('Write the repository as owner/name.')
    .regex(
      /^[a-z\d](?:-?[a-z\d]){0,38}\/(?!\.\.?$)[\w.-]{1,100}$/i,
      'Write the repository as owner/name, as it stands in its address on GitHub.',
    )
    .optional()
    .describe('The GitHub repository that holds the discussions, as owner/name.'),
  repositoryId: githubId('R').optional().describe('Its id, as giscus.app shows it.'),
  category: line(80).optional().describe('The category of discussions that comments go into.'),
  categoryId: githubId('DIC').optional().describe('Its id, as giscus.app shows it.'),
  host: webAddress
    .refine(
      (text) =>
        /^https:\/\/[^/?#]+$/i.test(text) ||
        /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(text),
      'Write only https:// and the host, without a slash behind. On this machine alone http://localhost:3000 works, too.',
    )
    .default('https://giscus.app')
    .describe('Where giscus runs, if you run it yourself.'),
  default: z
    .enum(COMMENTS_STATES)
    .default('open')
    .describe('Whether readers may discuss an entry that does not say so itself.'),
  codeOfConduct: linkTarget.optional().describe('Where the rules of discussion stand.'),
});

/** One repository with its category, or none at all. */
export const commentsSchema = settingsSchema.superRefine((settings, { addIssue }) => {
  const { repository, repositoryId, category, categoryId } = settings;
  const place = { repository, repositoryId, category, categoryId };
  const missing = Object.entries(place).filter(([, value]) => value === undefined);
  if (missing.length === 0 || missing.length === Object.keys(place).length) return;
  for (const [key] of missing) {
    addIssue({
      code: 'custom',
      path: [key],
      message: 'Write repository, repositoryId, category and categoryId, or none of them.',
    });
  }
});

export type CommentsSettings = z.output<typeof commentsSchema>;

/** Where the discussions of a site are kept. */
export interface DiscussionPlace {
  readonly repository: string;
  readonly repositoryId: string;
  readonly category: string;
  readonly categoryId: string;
}

/** Undefined where site.yaml names no repository: then nobody is asked for comments. */
export function discussionPlace(settings: CommentsSettings): DiscussionPlace | undefined {
  const { repository, repositoryId, category, categoryId } = settings;
  if (!repository || !repositoryId || !category || !categoryId) return undefined;
  return { repository, repositoryId, category, categoryId };
}

/**
 * Whether an entry may be discussed: what its writer says, else not under texts about harm at home
 * or to the body, else what the site says.
 */
export function commentsState(
  entry: {
    readonly comments?: CommentsState | undefined;
    readonly contentNotes: readonly ContentNote[];
  },
  settings: Pick<CommentsSettings, 'default'>,
): CommentsState {
  if (entry.comments !== undefined) return entry.comments;
  return isIntimate(entry.contentNotes) ? 'off' : settings.default;
}

/** The discussion’s page on GitHub, found by its permanent name; it may not exist yet. */
export function discussionSearch({ repository }: DiscussionPlace, commentsId: string): string {
  const query = new URLSearchParams({ discussions_q: commentsId });
  return `https://github.com/${repository}/discussions?${query}`;
}
