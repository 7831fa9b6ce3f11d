import { type CommentsSettings, discussionPlace } from '../domain/comments.ts';

/** The origin that the policy of a site must let in as a frame: none where it has no comments. */
export function framesOf(settings: CommentsSettings): string | undefined {
  return discussionPlace(settings) === undefined ? undefined : settings.host;
}

/** What the summary of a build says of comments that nobody has set up or turned off. */
export function commentsHints(settings: CommentsSettings): readonly string[] {
  if (discussionPlace(settings) !== undefined || settings.default === 'off') return [];
  return [
    'No comments: site.yaml names no repository for them. src/comments/README.md says how to set one up.',
  ];
}
