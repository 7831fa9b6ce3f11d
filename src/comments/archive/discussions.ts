import { createHash } from 'node:crypto';
import type { DiscussionPlace } from '../../domain/comments.ts';
import type { SavedComment, SavedReply } from '../saved-thread.ts';
import { ArchiveError, type Ask } from './github.ts';
import {
  commentsQuery,
  discussionsQuery,
  type GitHubComment,
  type GitHubDiscussion,
  type GitHubReply,
  type PageOf,
  repliesQuery,
} from './queries.ts';

/** Every discussion of the site's category, oldest first. */
export function allDiscussions(
  ask: Ask,
  { repository, categoryId }: DiscussionPlace,
): Promise<GitHubDiscussion[]> {
  const [owner = '', name = ''] = repository.split('/');
  return allOf(async (after) => {
    const data = await ask(discussionsQuery, { owner, name, category: categoryId, after });
    return data.repository.discussions;
  });
}

/** Every comment of a discussion with all its replies. */
export async function allComments(ask: Ask, { id }: GitHubDiscussion): Promise<SavedComment[]> {
  const comments = await allOf(
    async (after) => (await ask(commentsQuery, { id, after })).node.comments,
  );
  const saved: SavedComment[] = [];
  for (const comment of comments) saved.push(await withReplies(ask, comment));
  return saved;
}

/**
 * Which entry a discussion is about: giscus writes the hash of its permanent name into it, and names
 * it so. The title alone may have been changed by a moderator, the text hardly.
 */
export function commentsIdOf(
  { title, body }: GitHubDiscussion,
  ids: readonly string[],
): string | undefined {
  const mark = /<!--\s*sha1:\s*([\da-f]{40})\s*-->/.exec(body)?.[1];
  return mark === undefined ? ids.find((id) => id === title) : ids.find((id) => sha1(id) === mark);
}

async function withReplies(ask: Ask, comment: GitHubComment): Promise<SavedComment> {
  const { pageInfo, nodes } = comment.replies;
  const rest = pageInfo.hasNextPage
    ? await allOf(
        async (after) => (await ask(repliesQuery, { id: comment.id, after })).node.replies,
        pageInfo.endCursor,
      )
    : [];
  return { ...savedReply(comment), replies: [...nodes, ...rest].map(savedReply) };
}

function savedReply(reply: GitHubReply): SavedReply {
  const state = reply.deletedAt !== null ? 'deleted' : reply.isMinimized ? 'hidden' : 'shown';
  return {
    id: reply.id,
    url: reply.url,
    author: reply.author?.login ?? null,
    written: reply.createdAt,
    edited: reply.lastEditedAt,
    state,
    html: state === 'shown' ? reply.bodyHTML : '',
  };
}

async function allOf<Node>(
  page: (after: string | null) => Promise<PageOf<Node>>,
  start: string | null = null,
): Promise<Node[]> {
  const found: Node[] = [];
  for (let after = start; ;) {
    const { pageInfo, nodes } = await page(after);
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    if (pageInfo.endCursor === null || pageInfo.endCursor === after) {
      throw new ArchiveError('GitHub’s pages of comments do not go on. Try again later.');
    }
    after = pageInfo.endCursor;
  }
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
