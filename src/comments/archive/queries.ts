import { z } from 'astro/zod';
import type { Query } from './github.ts';

const pageInfoSchema = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

function pageOf<Node extends z.ZodType>(node: Node) {
  return z.object({ pageInfo: pageInfoSchema, nodes: z.array(node) });
}

export interface PageOf<Node> {
  readonly pageInfo: z.output<typeof pageInfoSchema>;
  readonly nodes: readonly Node[];
}

const replySchema = z.object({
  id: z.string(),
  url: z.string(),
  author: z.object({ login: z.string() }).nullable(),
  createdAt: z.string(),
  lastEditedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  isMinimized: z.boolean(),
  bodyHTML: z.string(),
});

const commentSchema = replySchema.extend({ replies: pageOf(replySchema) });

const discussionSchema = z.object({
  id: z.string(),
  number: z.int(),
  url: z.string(),
  title: z.string(),
  body: z.string(),
  locked: z.boolean(),
});

export type GitHubReply = z.output<typeof replySchema>;
export type GitHubComment = z.output<typeof commentSchema>;
export type GitHubDiscussion = z.output<typeof discussionSchema>;

const PAGE = 'pageInfo { hasNextPage endCursor }';
const REPLY = 'id url author { login } createdAt lastEditedAt deletedAt isMinimized bodyHTML';

/** The discussions of the category that comments go into, oldest first. */
export const discussionsQuery = {
  text: `query Discussions($owner: String!, $name: String!, $category: ID!, $after: String) {
    repository(owner: $owner, name: $name) {
      discussions(first: 50, after: $after, categoryId: $category, orderBy: { field: CREATED_AT, direction: ASC }) {
        ${PAGE} nodes { id number url title body locked }
      }
    }
  }`,
  data: z.object({ repository: z.object({ discussions: pageOf(discussionSchema) }) }),
} satisfies Query<z.ZodType>;

/** The comments of a discussion, each with its first replies. */
export const commentsQuery = {
  text: `query Comments($id: ID!, $after: String) {
    node(id: $id) { ... on Discussion {
      comments(first: 50, after: $after) {
        ${PAGE} nodes { ${REPLY} replies(first: 50) { ${PAGE} nodes { ${REPLY} } } }
      }
    } }
  }`,
  data: z.object({ node: z.object({ comments: pageOf(commentSchema) }) }),
} satisfies Query<z.ZodType>;

/** The replies to a comment that did not fit in with it. */
export const repliesQuery = {
  text: `query Replies($id: ID!, $after: String) {
    node(id: $id) { ... on DiscussionComment {
      replies(first: 100, after: $after) { ${PAGE} nodes { ${REPLY} } }
    } }
  }`,
  data: z.object({ node: z.object({ replies: pageOf(replySchema) }) }),
} satisfies Query<z.ZodType>;
