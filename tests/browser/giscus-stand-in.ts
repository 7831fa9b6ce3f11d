import type { BrowserContext, Request, Route } from 'playwright-core';

/** What the stand-in knows of the discussion it is asked for, or what keeps it from it. */
export type Scenario =
  | { readonly says: 'discussion'; readonly comments: number; readonly locked?: boolean }
  | { readonly says: 'error'; readonly error: string }
  /** Answers the page, and then sends no message. */
  | { readonly says: 'nothing' }
  /** Draws its page, and waits for an answer of GitHub that never comes. */
  | { readonly says: 'waiting' }
  /** As for a site that giscus.json does not allow. */
  | { readonly says: 'refused' }
  /** As for a network or an extension that blocks it. */
  | { readonly says: 'blocked' };

export interface StandIn {
  /** Every request to the host so far. */
  readonly requests: readonly URL[];
  /** What the next frame is told. */
  scenario: Scenario;
}

const HOST = 'https://giscus.app';
const LANGUAGES = new Set(['ar', 'de', 'en', 'es', 'fr', 'gr', 'zh-CN']);
/** The one session that has not expired. */
export const SESSION = `${'0f'.repeat(12)}${'QmFzZTY0'.repeat(16)}==`;

/** Answers for giscus.app as it does, as far as a page can tell: see its pages/widget.tsx. */
export async function standInForGiscus(context: BrowserContext): Promise<StandIn> {
  const requests: URL[] = [];
  const standIn: StandIn = { requests, scenario: { says: 'discussion', comments: 0 } };
  await context.route(`${HOST}/**`, (route, request) => {
    requests.push(new URL(request.url()));
    return answer(standIn.scenario, route, request);
  });
  return standIn;
}

async function answer(scenario: Scenario, route: Route, request: Request): Promise<void> {
  if (scenario.says === 'blocked') return route.abort('blockedbyclient');
  const url = new URL(request.url());
  if (url.pathname === '/api/oauth/authorize') return signIn(route, url);
  const page = /^(?:\/([\w-]+))?\/widget$/.exec(url.pathname);
  const language = page?.[1] ?? 'en';
  if (page === null || !LANGUAGES.has(language)) return route.fulfill({ status: 404 });
  if (scenario.says === 'refused') return refuse(route);
  const session = url.searchParams.get('session') ?? '';
  const expired: Scenario = { says: 'error', error: 'Bad credentials' };
  const told = session === '' || session === SESSION ? scenario : expired;
  const { origin } = new URL(url.searchParams.get('origin') ?? '');
  return route.fulfill({
    contentType: 'text/html',
    headers: {
      'content-security-policy': `frame-ancestors 'self' ${origin};`,
      'cross-origin-resource-policy': 'cross-origin',
    },
    body: `<!doctype html><html lang="${language}"><title>giscus</title><main></main>
      <script>(${widget.toString()})(${JSON.stringify(told)})</script></html>`,
  });
}

function refuse(route: Route): Promise<void> {
  return route.fulfill({
    status: 307,
    headers: {
      location: 'https://github.com/orgs/giscus/discussions/1298',
      'content-security-policy': "frame-ancestors 'none';",
      'x-frame-options': 'DENY',
    },
  });
}

/**
 * GitHub asks the reader, and giscus sends them back to where they came from: here by a script, as a
 * redirect would pass the browser's routes by.
 */
function signIn(route: Route, url: URL): Promise<void> {
  const back = new URL(url.searchParams.get('redirect_uri') ?? '');
  back.searchParams.set('giscus', SESSION);
  const body = `<script>location.replace(${JSON.stringify(back)})</script>`;
  return route.fulfill({ contentType: 'text/html', body });
}

/** What runs in the frame; it is sent as text, and so must stand by itself. */
function widget(scenario: Scenario): void {
  const query = new URLSearchParams(location.search);
  const address = query.get('origin') ?? '';
  const { origin } = new URL(address);
  const main = document.querySelector('main');
  if (main === null) return;
  const send = (giscus: unknown) => window.parent.postMessage({ giscus }, origin);

  const wear = (theme: string) => {
    main.dataset['theme'] = theme;
    if (!theme.startsWith('https://')) return;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', crossOrigin: 'anonymous', href: theme });
    link.addEventListener('load', () => {
      main.dataset['worn'] = theme;
    });
    document.head.append(link);
  };
  wear(query.get('theme') ?? '');
  window.addEventListener('message', ({ origin: from, data }) => {
    if (from !== origin || typeof data?.giscus !== 'object') return;
    const { theme, term } = data.giscus.setConfig ?? {};
    main.dataset['term'] = term;
    if (typeof theme === 'string' && theme !== main.dataset['theme']) wear(theme);
  });

  const button = (name: string, act: () => void) => {
    const made = document.createElement('button');
    made.textContent = name;
    made.addEventListener('click', act);
    main.append(made);
  };
  if (query.get('session') === '') {
    const back = encodeURIComponent(address);
    button('Sign in', () => window.open(`/api/oauth/authorize?redirect_uri=${back}`, '_top'));
  } else {
    button('Sign out', () =>
      send({ signOut: true, error: 'State has expired (user signed out).' }),
    );
  }

  if (scenario.says === 'nothing') return;
  send({ resizeHeight: 0 });
  if (scenario.says === 'waiting') return;
  send({ resizeHeight: 420 });
  if (scenario.says === 'error') send({ error: scenario.error });
  if (scenario.says !== 'discussion' || query.get('emitMetadata') !== '1') return;
  const repo = query.get('repo');
  const discussion = {
    id: 'D_1',
    url: `https://github.com/${repo}/discussions/12`,
    locked: scenario.locked === true,
    repository: { nameWithOwner: repo },
    reactionCount: 0,
    totalCommentCount: scenario.comments,
    totalReplyCount: 0,
    reactions: {},
  };
  send({ discussion, viewer: null });
}
