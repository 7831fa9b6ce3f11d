/** What can keep the comments from being shown, or from being there at all. */
export type Failure = 'none' | 'not-set-up' | 'rate-limited' | 'expired' | 'down';

/** What the frame of giscus says, as far as a page needs to know. */
export type Heard =
  | { readonly kind: 'height'; readonly height: number }
  | {
      readonly kind: 'discussion';
      readonly comments: number;
      readonly locked: boolean;
      readonly url: string;
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'signed-out' };

/** A message of the frame, from `event.data`; undefined for whatever else a window may send. */
export function heardIn(data: unknown): Heard | undefined {
  const said = field(data, 'giscus');
  if (field(said, 'signOut') === true) return { kind: 'signed-out' };
  const error = field(said, 'error');
  if (typeof error === 'string') return { kind: 'failure', failure: failureOf(error) };
  const height = field(said, 'resizeHeight');
  // giscus says 0 from the moment it is there, however long its server then takes: no sign of life.
  if (typeof height === 'number' && height > 0 && Number.isFinite(height)) {
    return { kind: 'height', height };
  }
  const discussion = field(said, 'discussion');
  return discussion === undefined ? undefined : discussionOf(discussion);
}

/** giscus sends sentences; these parts of them are the same in all its languages. */
function failureOf(error: string): Failure {
  if (error.includes('Discussion not found')) return 'none';
  if (error.includes('not installed')) return 'not-set-up';
  if (/rate limit/i.test(error)) return 'rate-limited';
  if (/Bad credentials|Invalid state value|State has expired/.test(error)) return 'expired';
  return 'down';
}

function discussionOf(discussion: unknown): Heard {
  const number = (name: string) => Math.max(0, Math.trunc(Number(field(discussion, name)) || 0));
  const url = field(discussion, 'url');
  return {
    kind: 'discussion',
    comments: number('totalCommentCount') + number('totalReplyCount'),
    locked: field(discussion, 'locked') === true,
    url: typeof url === 'string' ? url : '',
  };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
