import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileHeaders, headers } from '../../src/core/headers.ts';
import { readManifest } from '../../src/output/manifest.ts';
import { mediaType } from '../../src/output/media-types.ts';
import { findFile } from '../../src/output/site-files.ts';
import { runBuild } from '../site/run-build.ts';
import { launchChromium } from './chromium.ts';
import { type Scenario, SESSION, type StandIn, standInForGiscus } from './giscus-stand-in.ts';

const SITE = 'https://site.example';
const OPEN = `${SITE}/posts/open/`;

let folder: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let giscus: StandIn;
/** What went wrong in the page, by the browser's own account. */
let faults: string[];
let elsewhere: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadside-comments-'));
  const [started, build] = await Promise.all([
    launchChromium(),
    runBuild('--content', 'tests/fixtures/comments', '--out', path.join(folder, 'dist')),
  ]);
  browser = started;
  expect(build).toMatchObject({ exitCode: 0 });
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  context = await browser.newContext({ colorScheme: 'light' });
  faults = [];
  elsewhere = [];
  await context.route('**', (route, request) => {
    elsewhere.push(request.url());
    return route.abort();
  });
  await serveSite(context);
  giscus = await standInForGiscus(context);
  page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`violation of ${violatedDirective} by ${blockedURI}`);
    });
  });
  page.on('console', (message) => {
    const text = message.text();
    // What one browser calls a warning here, others call an error.
    if (message.type() === 'error' || text.includes('postMessage')) faults.push(text);
  });
  page.on('pageerror', (error) => faults.push(error.message));
});

afterEach(() => context.close());

/** The built site at its production address, under its production policy. */
async function serveSite(to: BrowserContext): Promise<void> {
  const dist = path.join(folder, 'dist');
  const frames = readManifest(dist)?.frames;
  await to.route(`${SITE}/**`, async (route, request) => {
    const { pathname } = new URL(request.url());
    const found = await findFile(dist, decodeURIComponent(pathname.slice(1)));
    if (found.kind !== 'file') return route.fulfill({ status: 404 });
    const { file, bytes } = found.content;
    return route.fulfill({
      body: bytes,
      contentType: mediaType(file),
      headers: { ...headers(frames), ...fileHeaders(file, frames) },
    });
  });
}

const status = () => page.locator('reader-comments [role=status]');
/** The button is there only once a reader comes near. */
const show = async () => {
  await page.locator('reader-comments').scrollIntoViewIfNeeded();
  await page.locator('reader-comments .show').click();
};
const retry = () => page.getByRole('button', { name: 'Try again' });
const saying = (text: string) => status().filter({ hasText: text }).waitFor();
const link = () => page.getByRole('link', { name: 'The discussion on GitHub' });

async function frame(): Promise<Frame> {
  const found = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!found) throw new Error('There is no frame.');
  return found;
}

async function open(scenario: Scenario, address = OPEN): Promise<void> {
  giscus.scenario = scenario;
  await page.goto(address);
  await show();
}

describe('before a reader asks', () => {
  test('nobody is asked for anything, the script of giscus among it', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(OPEN, { waitUntil: 'networkidle' });
    await page.locator('reader-comments').scrollIntoViewIfNeeded();
    expect(giscus.requests).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${SITE}/`))).toEqual([]);
    expect(asked.filter((url) => /comments-|giscus/.test(url))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test('each thread is asked for by its permanent name, strictly, in the language of the page', async () => {
  const asked = async (address: string) => {
    giscus.scenario = { says: 'nothing' };
    await page.goto(`${SITE}${address}`);
    await show();
    await page.locator('iframe').waitFor();
    const { pathname, searchParams } = giscus.requests.at(-1) ?? new URL('about:blank');
    return [pathname, searchParams.get('term'), searchParams.get('strict')];
  };
  expect(await asked('/posts/open/?utm_source=x')).toEqual(['/en/widget', 'first-post', '1']);
  expect(await asked('/de/posts/open/')).toEqual(['/de/widget', 'first-post', '1']);
  expect(await asked('/posts/plain/')).toEqual(['/en/widget', 'posts/plain', '1']);
  expect(await asked('/case-studies/tag/')).toEqual(['/en/widget', 'case-studies/tag', '1']);
  const { searchParams } = giscus.requests.at(-1) ?? new URL('about:blank');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    repo: 'owner/talk',
    repoId: 'R_kgDOtest01',
    category: 'Comments',
    categoryId: 'DIC_kwDOtest01',
    emitMetadata: '1',
    origin: `${SITE}/case-studies/tag/`,
  });
  expect(faults).toEqual([]);
});

const error = (text: string): Scenario => ({ says: 'error', error: text });

describe('a reader is told', () => {
  test.each<[string, Scenario, string, boolean]>([
    ['the number of comments', { says: 'discussion', comments: 12 }, '12 comments.', false],
    ['that there is one', { says: 'discussion', comments: 1 }, '1 comment.', false],
    [
      'that nobody can add to them',
      { says: 'discussion', comments: 1200, locked: true },
      '1,200 comments. The discussion is closed.',
      false,
    ],
    ['that there are none', error('Discussion not found'), 'No comments yet.', false],
    [
      'that the site is not set up',
      error('giscus is not installed on this repository'),
      'Comments are not set up here yet',
      true,
    ],
    [
      'that GitHub has had enough',
      error('API rate limit exceeded for owner/talk. Sign in to increase the rate limit'),
      'GitHub is limiting requests at the moment.',
      true,
    ],
    ['that GitHub is down', error('Server Error'), 'GitHub has trouble', true],
    // Nobody is signed in, so it is not the reader's session that is bad.
    ['that giscus is broken', error('Bad credentials'), 'GitHub has trouble', true],
  ])('%s', async (_, scenario, words, again) => {
    await open(scenario);
    await saying(words);
    expect(await status().evaluate((told) => told === document.activeElement)).toBe(true);
    expect(await retry().isVisible()).toBe(again);
    expect(await link().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  test('where the discussion itself is, once that is known', async () => {
    await page.goto(OPEN);
    const search = 'https://github.com/owner/talk/discussions?discussions_q=first-post';
    expect(await link().getAttribute('href')).toBe(search);
    giscus.scenario = { says: 'discussion', comments: 7 };
    await show();
    await saying('7 comments.');
    expect(await link().getAttribute('href')).toBe('https://github.com/owner/talk/discussions/12');
  });

  test.each<[string, Scenario, readonly string[]]>([
    ['says nothing', { says: 'nothing' }, []],
    ['waits for GitHub itself', { says: 'waiting' }, []],
    ['is blocked', { says: 'blocked' }, []],
    // The browser itself writes this down: giscus sends a site that it refuses to GitHub.
    ['refuses the site', { says: 'refused' }, ['frame-src']],
  ])('after eight seconds that giscus %s, and can try again', async (_, scenario, written) => {
    await page.clock.install();
    await open(scenario);
    await saying('Loading the comments …');
    await expect.poll(() => giscus.requests.length).toBe(1);
    await page.clock.runFor(8000);
    await saying('There is no answer from giscus.app.');
    expect(await link().isVisible()).toBe(true);
    giscus.scenario = { says: 'discussion', comments: 3 };
    await retry().click();
    await saying('3 comments.');
    const directives = faults.map((text) => /frame-src/.exec(text)?.[0] ?? text);
    expect([...new Set(directives)]).toEqual(written);
  });

  test('the comments after all, where they come later', async () => {
    await page.clock.install();
    await open({ says: 'nothing' });
    const slow = await frame();
    await page.clock.runFor(8000);
    await saying('There is no answer');
    await slow.evaluate(speak, { discussion: { totalCommentCount: 2, totalReplyCount: 1 } });
    await saying('3 comments.');
    expect(faults).toEqual([]);
  });

  test('that the script of the comments did not come, and can try again', async () => {
    const scripts = `${SITE}/_astro/comments-thread*`;
    await context.route(scripts, (route) => route.abort('internetdisconnected'));
    await open({ says: 'discussion', comments: 3 });
    await saying('There is no answer from giscus.app.');
    expect(giscus.requests).toEqual([]);
    await context.unroute(scripts);
    await retry().click();
    await saying('3 comments.');
  });
});

describe('a reader who signs in', () => {
  test('comes back to the comments, signed in, at a clean address', async () => {
    await open({ says: 'discussion', comments: 12 }, `${OPEN}?from=feed`);
    await saying('12 comments.');
    await (await frame()).getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${OPEN}?from=feed`);
    await saying('12 comments.');
    expect(page.url()).toBe(`${OPEN}?from=feed`);
    expect(giscus.requests.at(-1)?.searchParams.get('session')).toBe(SESSION);
    expect(await page.locator('#comments').evaluate(inView)).toBe(true);

    await (await frame()).getByRole('button', { name: 'Sign out' }).click();
    await saying('You are signed out. 12 comments.');
    expect(giscus.requests.at(-1)?.searchParams.get('session')).toBe('');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('is told when the sign-in has ended, and reads on', async () => {
    await open({ says: 'discussion', comments: 12 });
    await saying('12 comments.');
    await page.goto(`${OPEN}?giscus=${'a'.repeat(100)}#comments`);
    await saying('Your sign-in has ended; you can sign in again below. 12 comments.');
    expect(page.url()).toBe(`${OPEN}#comments`);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
  });
});

test.each([
  ['in a tab that has not opened the comments', SESSION, false],
  ['that giscus never wrote', 'attackers-session', true],
])('a session %s opens nothing and is not kept', async (_, session, isOpened) => {
  if (isOpened) {
    await open({ says: 'discussion', comments: 12 });
    await saying('12 comments.');
  }
  const asked = giscus.requests.length;
  await page.goto(`${OPEN}?giscus=${session}`);
  await page.locator('reader-comments').scrollIntoViewIfNeeded();
  await page.waitForURL(OPEN);
  expect(giscus.requests).toHaveLength(asked);
  expect(await status().textContent()).toBe('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(faults).toEqual([]);
});

test('the frame wears the site’s colours and follows the switch at once', async () => {
  await open({ says: 'discussion', comments: 12 });
  const worn = async (scheme: string) =>
    (await frame()).locator(`main[data-worn="${SITE}/comments/${scheme}.css"]`).waitFor();
  await worn('light');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await worn('dark');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await worn('light');
  await page.evaluate(() => delete document.documentElement.dataset['scheme']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await worn('dark');
  expect(await page.locator('iframe').getAttribute('title')).toBe('Comments on “An open post”');
  expect(giscus.requests).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('a frame in which giscus is not stays unseen, and is not spoken to', async () => {
  await open({ says: 'blocked' });
  await expect.poll(() => page.frames().at(-1)?.url()).toContain('chrome-error:');
  await page.frames().at(-1)?.waitForLoadState();
  const seen = await page
    .locator('iframe')
    .evaluate((element) => getComputedStyle(element).opacity);
  expect(seen).toBe('0');
  expect(faults).toEqual([]);
});

describe('a message', () => {
  test('of another window, or of another frame of the same host, is nobody’s', async () => {
    await page.addInitScript(() => {
      window.addEventListener('message', () => {
        document.body.dataset['heard'] = String(Number(document.body.dataset['heard'] ?? 0) + 1);
      });
    });
    await open({ says: 'discussion', comments: 12 });
    await saying('12 comments.');
    const heard = Number(await page.locator('body').getAttribute('data-heard'));
    const [other] = await Promise.all([
      page.waitForEvent('framenavigated', (one) => one.url().endsWith('theme=light')),
      page.evaluate(() => {
        window.postMessage({ giscus: { error: 'Server Error' } }, '*');
        const frame = document.createElement('iframe');
        frame.src = `https://giscus.app/en/widget?origin=${location.href}&session=&theme=light`;
        document.body.append(frame);
      }),
    ]);
    await other.evaluate(speak, { error: 'Server Error' });
    await page.locator(`body[data-heard="${heard + 4}"]`).waitFor();
    expect(await status().textContent()).toBe('12 comments.');
    expect(await heightOf('iframe[title]')).toBe(420);
    expect(faults).toEqual([]);
  });

  test.each([
    [640, 640],
    [20, 150],
    [0, 420],
    [-5, 420],
    [1e9, 30_000],
  ])('that asks for %d pixels gets %d', async (asked, got) => {
    await open({ says: 'discussion', comments: 12 });
    await saying('12 comments.');
    await (await frame()).evaluate(speak, { resizeHeight: asked });
    await expect.poll(() => heightOf('iframe')).toBe(got);
  });
});

test('nothing jumps: the place of the comments is kept from the click on', async () => {
  await open({ says: 'nothing' });
  const above = await topOf('#comments');
  const loading = await heightOf('reader-comments');
  await (await frame()).evaluate(speak, { resizeHeight: 420 });
  await (await frame()).evaluate(speak, { error: 'Discussion not found' });
  await saying('No comments yet.');
  expect(await heightOf('reader-comments')).toBe(loading);
  await (await frame()).evaluate(speak, { error: 'Server Error' });
  await saying('GitHub has trouble');
  expect(await heightOf('reader-comments')).toBe(loading);
  expect(await topOf('#comments')).toBe(above);
});

test('without script the discussion is a link, and nothing looks like a button', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  await serveSite(plain);
  const still = await plain.newPage();
  await still.goto(OPEN);
  const section = still.locator('section.comments');
  expect(await section.locator('noscript p').isVisible()).toBe(true);
  expect(await section.getByRole('link', { name: 'GitHub' }).isVisible()).toBe(true);
  expect(await section.locator('button:visible').count()).toBe(0);
  await plain.close();
});

describe('saved comments', () => {
  test('are read under a closed entry without script, and load nothing', async () => {
    await page.goto(`${SITE}/posts/closed/`, { waitUntil: 'networkidle' });
    const saved = page.locator('.saved-comments');
    const said = (await saved.innerText()).replace(/\s+/g, ' ');
    expect(said).toContain('As they stood on GitHub on 3 February 2026.');
    expect(said).toContain('reader 3 January 2026 (edited) I was there.');
    expect(said).toContain('Image: The square');
    expect(said).toContain('A deleted account 4 January 2026 So was I.');
    expect(said).toContain('another 5 January 2026 Hidden by the moderators.');
    expect(await saved.locator('img, script, iframe').count()).toBe(0);
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('stand under an open entry in every language, until the living ones are there', async () => {
    const saved = page.locator('.saved-comments');
    for (const [address, words] of [
      [OPEN, '3 comments.'],
      [`${SITE}/de/posts/open/`, '3 Kommentare.'],
    ] as const) {
      giscus.scenario = { says: 'discussion', comments: 3 };
      await page.goto(address);
      expect(await saved.isVisible()).toBe(true);
      await show();
      await saying(words);
      expect(await saved.isVisible()).toBe(false);
    }
  });

  test('are not shown where comments are off', async () => {
    await page.goto(`${SITE}/posts/off/`);
    expect(await page.locator('.saved-comments').count()).toBe(0);
  });
});

test.each([
  ['closed', 'Comments are closed.'],
  ['off', undefined],
  ['quiet', undefined],
])('under the post “%s” nothing can be loaded', async (slug, words) => {
  await page.goto(`${SITE}/posts/${slug}/`);
  const section = page.locator('section.comments');
  expect(await section.count()).toBe(words === undefined ? 0 : 1);
  if (words !== undefined) expect(await section.textContent()).toContain(words);
  expect(await page.locator('reader-comments, script[src*=Comments]').count()).toBe(0);
});

/** Runs in the frame. */
function speak(giscus: unknown): void {
  window.parent.postMessage({ giscus }, '*');
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

const heightOf = async (selector: string) => (await page.locator(selector).boundingBox())?.height;
const topOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y;
