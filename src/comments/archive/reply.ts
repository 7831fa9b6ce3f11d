import { z } from 'astro/zod';

/** What came back for a request: an answer of GitHub's, or none worth reading. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      readonly json: z.output<typeof answerSchema>;
    }
  | { readonly kind: 'failure'; readonly why: string };

const answerSchema = z.object({
  data: z.unknown().optional(),
  message: z.string().optional(),
  errors: z
    .array(z.object({ type: z.string().optional(), message: z.string().default('') }))
    .optional(),
});

/** GitHub's word for “later” where it names no time. */
const A_MINUTE = 60_000;

export function readReply(status: number, headers: Headers, body: string): Reply {
  if (status >= 500) return { kind: 'failure', why: `status ${status}` };
  const json = answerSchema.safeParse(parsed(body));
  if (json.success) return { kind: 'answer', status, headers, json: json.data };
  return { kind: 'failure', why: `status ${status}, and an answer that is no JSON` };
}

/** Whether GitHub asks us to come back later: too many requests in an hour, or at once. */
export function isRateLimit({
  status,
  headers,
  json,
}: Extract<Reply, { kind: 'answer' }>): boolean {
  if (json.errors?.some(({ type }) => type === 'RATE_LIMITED') === true) return true;
  if (status !== 403 && status !== 429) return false;
  return (
    status === 429 ||
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining') === '0' ||
    /rate limit/i.test(json.message ?? '')
  );
}

/** Milliseconds from now until GitHub answers again. */
export function waitFor({ headers }: Extract<Reply, { kind: 'answer' }>, now: number): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(1, seconds) * 1000;
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
  // A second more, since our clocks are not the same.
  return Number.isFinite(reset) ? Math.max(reset - now, 0) + 1000 : A_MINUTE;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
