import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { TODAY } from './build.ts';
import { writeSmallContent } from './fixture-content.ts';
import { all, attribute, attributes, filesOf, one, pageAt, textOf, textsOf } from './html.ts';
import { type BuildRun, runBuild } from './run-build.ts';

/** What only an entry that is hidden says, in its text, its name, its ink or its picture. */
const DRAFTS = ['zebrafinch', 'still-a-draft', 'snowpetrel', '0a0b0c'];
const SCHEDULED = ['kingfisher', 'day to come'];

/** Files of a release that hold a word, in their name or their bytes, in any case. */
function filesWith(folder: string, words: readonly string[]): string[] {
  return filesOf(folder).filter((file) => {
    const bytes = `${file}\n${readFileSync(path.join(folder, file), 'latin1')}`.toLowerCase();
    return words.some((word) => bytes.includes(word));
  });
}

const folder = mkdtempSync(path.join(tmpdir(), 'broadside-hidden-'));
const content = writeSmallContent(path.join(folder, 'content'));
// What is kept from assistants is tried on the same builds.
appendFileSync(path.join(content, 'site.yaml'), '\nassistants: refused\n');
const withDrafts = path.join(folder, 'drafts');
const later = path.join(folder, 'later');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a draft and a scheduled entry', () => {
  const site = inject('fixtureSite');

  test('are nowhere in what is published', () => {
    expect(filesWith(site, ['waterforall']).length).toBeGreaterThan(10);
    expect(filesWith(site, [...DRAFTS, ...SCHEDULED])).toEqual([]);
  });

  test('are not among the neighbours, the related or the counts of others', () => {
    expect(textOf(one(pageAt(site, 'case-studies/square/'), 'main'))).not.toContain('Sentinel');
    expect(textOf(one(pageAt(site, 'topics/'), 'main'))).toMatch(/27 posts ?Organising/);
  });
});

describe('with --drafts', () => {
  let run: BuildRun;

  beforeAll(async () => {
    run = await runBuild('--content', content, '--out', withDrafts, '--now', TODAY, '--drafts');
  });

  test('both are shown, and the build says that nothing is hidden', () => {
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('No drafts or scheduled posts.');
    expect(filesWith(withDrafts, ['zebrafinch'])).toContain('posts/still-a-draft/index.html');
    expect(filesWith(withDrafts, ['kingfisher'])).toContain('posts/kingfisher/index.html');
    expect(filesWith(withDrafts, ['snowpetrel'])).toContain('case-studies/snowpetrel/index.html');
  });

  test.each([
    ['posts/still-a-draft/', 'Draft'],
    ['posts/kingfisher/', 'Scheduled for 24 November 2026'],
    ['case-studies/snowpetrel/', 'Draft'],
  ])('%s is marked on its page, and kept from search engines', (address, mark) => {
    const page = pageAt(withDrafts, address);
    expect(textsOf(all(page, 'main .notice'))[0]).toContain(mark);
    expect(attribute(one(page, 'head meta[name=robots]'), 'content')).toContain('noindex');
  });

  test('is marked in lists, and what is published is not', () => {
    const marks = all(pageAt(withDrafts, 'posts/'), 'article.item').map((item) => [
      attributes(all(item, 'h3 a'), 'href')[0],
      all(item, '.notice').length,
    ]);
    expect(marks).toContainEqual(['/posts/still-a-draft/', 1]);
    expect(marks).toContainEqual(['/posts/kingfisher/', 1]);
    expect(marks).toContainEqual(['/posts/with-care/', 0]);
    const page = pageAt(withDrafts, 'posts/with-care/');
    expect(attributes(all(page, 'meta[name=robots]'), 'content')).toEqual([]);
  });
});

describe('on the day after', () => {
  let run: BuildRun;

  beforeAll(async () => {
    run = await runBuild('--content', content, '--out', later, '--now', '2026-11-24');
  });

  test('what was scheduled leads the site, and the draft is still nowhere', () => {
    expect(run.stderr).toBe('');
    expect(filesWith(later, DRAFTS)).toEqual([]);
    expect(attribute(one(pageAt(later, ''), '.lead h2 a'), 'href')).toBe('/posts/kingfisher/');
    expect(textsOf(all(pageAt(later, 'posts/kingfisher/'), '.notice'))).toEqual([]);
    expect(readFileSync(path.join(later, 'sitemap.xml'), 'utf8')).toContain('/posts/kingfisher/');
  });

  test('what closed yesterday is gone, and what opens today is there', () => {
    const text = textOf(one(pageAt(later, 'posts/in-the-open/'), 'main'));
    expect(text).not.toContain('Sign while it is open');
    expect(text).toContain('Sign what is still to open');
  });

  test('the build says what stays hidden and why', () => {
    expect(run.stdout).toMatch(/2 hidden:\n.*snowpetrel\.mdx: draft\n.*still-a-draft.*: draft\n/);
  });
});

test('a site that refuses assistants has no copies for them, and asks their crawlers to stay away', () => {
  expect(filesOf(later).filter((file) => /llms\.txt$|\.md$/.test(file))).toEqual([]);
  const [bots = '', everyone = ''] = readFileSync(path.join(later, 'robots.txt'), 'utf8').split(
    /\n\n/,
  );
  expect(bots).toMatch(/^User-agent: GPTBot$/m);
  expect(bots).toMatch(/^User-agent: ClaudeBot$/m);
  expect(bots).toMatch(/\nDisallow: \/$/);
  expect(everyone).toBe('User-agent: *\nAllow: /');
  const links = all(pageAt(later, 'posts/in-the-open/'), 'head link[rel=alternate]');
  expect(attributes(links, 'type')).toContain('application/json');
  expect(attributes(links, 'type')).not.toContain('text/markdown');
});
