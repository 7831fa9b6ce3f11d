import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What a request meets instead of an answer. */
export type Trouble =
  | 'primary rate limit'
  | 'secondary rate limit'
  | 'cut'
  | 'bad gateway'
  | 'bad token'
  | 'not found'
  | 'outage';

export interface Reply {
  readonly id: string;
  readonly isMinimized?: boolean;
  readonly deletedAt?: string | null;
  readonly author?: { readonly login: string } | null;
  readonly bodyHTML?: string;
}

export interface Discussion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly locked?: boolean;
  readonly comments: readonly (Reply & { readonly replies?: readonly Reply[] })[];
}

export interface GitHubStandIn {
  readonly endpoint: string;
  readonly requests: { readonly operation: string; readonly authorization: string | undefined }[];
  discussions: readonly Discussion[];
  /** By the number of the request, from 0. */
  troubles: Readonly<Record<number, Trouble>>;
}

/** So many nodes to a page, however many are asked for. */
const PAGE = 2;
/** The hour at which it answers again. */
export const RESET = 1_800_000_000;

/** A GraphQL server on loopback that pages as GitHub does, and has its troubles. */
export async function standInForGitHub(): Promise<GitHubStandIn> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const operation = /query (\w+)/.exec(query)?.[1] ?? '';
    const trouble = standIn.troubles[standIn.requests.length] ?? standIn.troubles[-1];
    standIn.requests.push({ operation, authorization: request.headers.authorization });
    if (trouble === undefined) send(response, { data: answer(operation, variables) });
    else makeTrouble(trouble, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const standIn: GitHubStandIn = {
    endpoint: `http://127.0.0.1:${port}/graphql`,
    requests: [],
    discussions: [],
    troubles: {},
  };
  return standIn;

  function answer(operation: string, { id, after }: Record<string, string | null>) {
    if (operation === 'Discussions') {
      const nodes = standIn.discussions.map(({ comments: _, ...discussion }) => ({
        locked: false,
        url: `https://github.com/owner/talk/discussions/${discussion.number}`,
        ...discussion,
      }));
      return { repository: { discussions: page(nodes, after) } };
    }
    const comments = standIn.discussions.flatMap((discussion) =>
      operation === 'Comments' && discussion.id !== id ? [] : discussion.comments,
    );
    if (operation === 'Replies') {
      const replies = comments.find((comment) => comment.id === id)?.replies ?? [];
      return { node: { replies: page(replies.map(reply), after) } };
    }
    const nodes = comments.map(({ replies = [], ...comment }) => ({
      ...reply(comment),
      replies: page(replies.map(reply), null),
    }));
    return { node: { comments: page(nodes, after) } };
  }
}

/** What giscus writes at the end of a discussion it begins. */
export function markOf(commentsId: string): string {
  return `# x\n\n<!-- sha1: ${createHash('sha1').update(commentsId).digest('hex')} -->`;
}

function reply(given: Reply) {
  return {
    url: `https://github.com/owner/talk/discussions/1#${given.id}`,
    author: { login: 'reader' },
    createdAt: '2026-01-02T03:04:05Z',
    lastEditedAt: null,
    deletedAt: null,
    isMinimized: false,
    bodyHTML: `<p dir="auto">${given.id}</p>`,
    ...given,
  };
}

function page<Node>(nodes: readonly Node[], after: string | null | undefined) {
  const start = Number(after ?? 0);
  const end = start + PAGE;
  return {
    pageInfo: { hasNextPage: end < nodes.length, endCursor: nodes.length === 0 ? null : `${end}` },
    nodes: nodes.slice(start, end),
  };
}

function makeTrouble(trouble: Trouble, response: ServerResponse): void {
  switch (trouble) {
    case 'primary rate limit':
      response.setHeader('x-ratelimit-remaining', '0');
      response.setHeader('x-ratelimit-reset', String(RESET));
      send(response, { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] });
      return;
    case 'secondary rate limit':
      response.setHeader('retry-after', '30');
      send(response, { message: 'You have exceeded a secondary rate limit.' }, 403);
      return;
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 5000 });
      response.write('{"data":{"node":');
      response.socket?.destroySoon();
      return;
    case 'bad gateway':
      response.writeHead(502).end('<html>');
      return;
    case 'bad token':
      send(response, { message: 'Bad credentials' }, 401);
      return;
    case 'not found':
      send(response, { data: { repository: null }, errors: [{ type: 'NOT_FOUND', message: 'x' }] });
      return;
    case 'outage':
      response.socket?.destroy();
  }
}

function send(response: ServerResponse, json: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}
