import type { z } from 'astro/zod';
import { isRateLimit, type Reply, readReply, waitFor } from './reply.ts';

/** What keeps an archive from being made, in whole sentences for the person who asked for it. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** A query of GitHub's GraphQL API with the shape of its answer. */
export interface Query<Schema extends z.ZodType> {
  readonly text: string;
  readonly data: Schema;
}

export type Ask = <Schema extends z.ZodType>(
  query: Query<Schema>,
  variables: Readonly<Record<string, string | null>>,
) => Promise<z.output<Schema>>;

export interface Connection {
  readonly endpoint: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly tell: (sentence: string) => void;
}

/** How often a request that failed is made again, each time after twice as long. */
const TRIES = 5;
/** GitHub gives new requests every hour: longer than this it never asks anybody to wait. */
const LONGEST_WAIT = 65 * 60_000;
const PATIENCE = 60_000;

/** Asks GitHub; waits where it says so, and tries again where the connection or GitHub fails. */
export function askGitHub(connection: Connection): Ask {
  return async (query, variables) => {
    const body = JSON.stringify({ query: query.text, variables });
    const data = query.data.safeParse(await answerTo(connection, body));
    if (data.success) return data.data;
    throw new ArchiveError(
      `GitHub answers otherwise than it used to: ${data.error.issues[0]?.path.join('.')} ${data.error.issues[0]?.message}.`,
    );
  };
}

async function answerTo(connection: Connection, body: string): Promise<unknown> {
  const { endpoint, now, wait, tell } = connection;
  for (let failures = 0; ;) {
    const reply = await send(connection, body);
    if (reply.kind === 'answer' && !isRateLimit(reply)) return dataOf(reply);
    if (reply.kind === 'answer') {
      const pause = waitFor(reply, now());
      if (pause > LONGEST_WAIT)
        throw new ArchiveError(`GitHub lets us ask again only in ${minutes(pause)}.`);
      tell(`GitHub has had enough requests for now; going on in ${minutes(pause)}.`);
      await wait(pause);
      continue;
    }
    failures += 1;
    if (failures === TRIES) {
      throw new ArchiveError(
        `${new URL(endpoint).host} could not be reached ${TRIES} times: ${reply.why}. Run the command again; it goes on where it stopped.`,
      );
    }
    await wait(1000 * 2 ** failures);
  }
}

async function send({ endpoint, token }: Connection, body: string): Promise<Reply> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'User-Agent': 'broadside',
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return readReply(response.status, response.headers, await response.text());
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { kind: 'failure', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

function dataOf({ status, json }: Extract<Reply, { kind: 'answer' }>): unknown {
  const [error] = json.errors ?? [];
  if (status === 401) {
    throw new ArchiveError('GitHub does not know the token in GITHUB_TOKEN. Make a new one.');
  }
  if (error?.type === 'NOT_FOUND') {
    throw new ArchiveError(
      'GitHub has no such repository, or the token may not see it. Look at comments.repository in site.yaml.',
    );
  }
  if (status !== 200 || error !== undefined) {
    throw new ArchiveError(`GitHub says: ${error?.message ?? json.message ?? `status ${status}`}.`);
  }
  return json.data;
}

function minutes(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
