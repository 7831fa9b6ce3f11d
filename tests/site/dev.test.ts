import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { post } from '../unit/content-folder.ts';
import { TODAY } from './build.ts';
import { copyCheckout } from './checkout.ts';
import { runDevIn } from './run-build.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadside-dev-'));
const content = path.join(folder, 'content');
const IMAGE = path.resolve(import.meta.dirname, '../fixtures/site/posts/every-component/chart.png');

let checkout: string;
let dev: Awaited<ReturnType<typeof runDevIn>>;

beforeAll(async () => {
  checkout = copyCheckout(folder);
  rmSync(content, { recursive: true });
  put('site.yaml', 'title: Old name\ndescription: D.\nurl: https://press.example\n');
  put('authors/desk.yaml', 'name: The desk\n');
  put('posts/seed.mdx', post({ draft: 'true' }));
  put('posts/leaf.mdx', post({ title: 'A leaf', date: '2027-01-31' }));
  dev = await runDevIn(checkout, ['--now', TODAY]);
});

afterAll(async () => {
  dev.child.kill();
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, text: string): void {
  const file = path.join(content, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function get(place: string): Promise<string> {
  return (await fetch(new URL(place, dev.address))).text();
}

/** What `npm run check` prints of each problem. */
function saysOfContent(): readonly string[] {
  const { stderr, stdout } = spawnSync(process.execPath, ['scripts/check.ts'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line));
}

/** The page, as soon as it says so: a writer waits for it, and so do we. */
function shows(place: string, words: string | RegExp): Promise<void> {
  return vi.waitFor(async () => expect(await get(place)).toMatch(words), {
    timeout: 60_000,
    interval: 50,
  });
}

test('a writer sees drafts and scheduled posts, marked', async () => {
  await shows('/posts/seed/', 'Draft: readers do not see this yet.');
  await shows('/posts/leaf/', /Scheduled for .*31 January 2027.*: readers do not see this yet\./);
  const list = await get('/posts/');
  expect(list).toContain('/posts/seed/');
  expect(list).toContain('/posts/leaf/');
});

test('what is saved is on the page', async () => {
  put('posts/seed.mdx', post({ draft: 'true' }, 'First wording.\n'));
  await shows('/posts/seed/', 'First wording.');
  put('site.yaml', readFileSync(path.join(content, 'site.yaml'), 'utf8').replace('Old', 'New'));
  await shows('/posts/seed/', 'New name');
});

test('an error stands in place of its own page, and lists and all other pages live on', async () => {
  put('posts/seed.mdx', post({ draft: 'true', authors: '[nobody]' }, 'Second wording.\n'));
  put('posts/other.mdx', post({}, 'Another.\n'));
  await shows('/posts/other/', 'Another.');
  const faulty = await fetch(new URL('/posts/seed/', dev.address));
  expect([faulty.status, faulty.headers.get('Content-Type')]).toEqual([
    500,
    'text/html; charset=utf-8',
  ]);
  expect(await faulty.text()).toContain('unknown-author');
  expect(await get('/posts/')).toContain('href="/posts/seed/"');
  put('posts/seed.mdx', post({ draft: 'true' }, 'Third wording.\n'));
  await shows('/posts/seed/', 'Third wording.');
});

test('what has never been without errors is in no list until it is mended', async () => {
  put('posts/late.mdx', 'No frontmatter at all.\n');
  await shows('/posts/late/', 'One thing keeps this page from being shown');
  expect(await get('/posts/')).not.toContain('/posts/late/');
  put('posts/late.mdx', post({}, 'Mended.\n'));
  await shows('/posts/late/', 'Mended.');
  rmSync(path.join(content, 'posts/late.mdx'));
});

test('an error of site.yaml stands in place of every page, one of an author of theirs', async () => {
  const site = readFileSync(path.join(content, 'site.yaml'), 'utf8');
  put('site.yaml', `${site}titel: Twice\n`);
  await shows('/posts/leaf/', 'content/site.yaml:4:1');
  expect(await get('/')).toContain('content/site.yaml:4:1');
  put('site.yaml', site);
  await shows('/posts/leaf/', 'A leaf');
  put('authors/desk.yaml', 'nam: The desk\n');
  await shows('/authors/desk/', 'unknown-key');
  expect(await get('/posts/leaf/')).toContain('The desk');
  put('authors/desk.yaml', 'name: The desk\n');
  await shows('/authors/desk/', 'A leaf');
});

test('the error page says what the check says, escaped, and gives way once the text is mended', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(new URL('/posts/seed/', dev.address).href);
    const source = post({ draft: 'true', authors: '[nobody]' }, '<b onclick="x()">Third.\n');
    put('posts/seed.mdx', source);
    await page.getByRole('heading', { name: /keep this page from being shown/ }).waitFor();
    const said = saysOfContent();
    expect(said).toHaveLength(2);
    const items = await page.getByRole('listitem').allInnerTexts();
    expect(items).toHaveLength(2);
    const shown = items.join('\n').replace(/\s+/g, ' ');
    for (const line of said) {
      const [, place = '', code = '', words = ''] = /^(\S+) (\S+): (.*)$/.exec(line) ?? [];
      for (const part of [place, code, words]) expect(shown).toContain(part);
    }
    expect(await page.locator('pre').allInnerTexts()).toContainEqual(
      expect.stringContaining('│ <b onclick="x()">Third.'),
    );
    expect(await page.locator('b, vite-error-overlay').count()).toBe(0);
    put('posts/seed.mdx', post({ draft: 'true' }, 'Fourth wording.\n'));
    await page.getByText('Fourth wording.').waitFor();
  } finally {
    await browser.close();
  }
});

test('the terminal lists what is wrong, with its line, and then that nothing is', () => {
  expect(dev.said()).toMatch(
    /posts\/seed\.mdx:\d+:\d+ unknown-author: .+\n +\d+ │ authors: \[nobody\]\n/,
  );
  expect(dev.said()).toContain('No problems in ');
});

test('a picture is shown that a post is given', async () => {
  mkdirSync(path.join(content, 'posts/leaf'));
  cpSync(IMAGE, path.join(content, 'posts/leaf/chart.png'));
  put('posts/seed.mdx', post({ draft: 'true' }, '![A chart](./leaf/chart.png)\n'));
  await shows('/posts/seed/', /<img[^>]+alt="A chart"/);
});

test('an old address leads on once it is written', async () => {
  put('posts/other.mdx', post({ aliases: '[/2019/other/]' }, 'Another.\n'));
  await shows('/2019/other/', 'url=/posts/other/');
});

test('share images and the search are of what is on disk', async () => {
  const drawn = await fetch(new URL('/share/posts/seed/wide.png', dev.address));
  expect([drawn.status, drawn.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  expect(await get('/pagefind/en/pagefind.js')).toContain('search');
});
