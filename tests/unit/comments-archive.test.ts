import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runComments } from '../../src/comments/archive/command.ts';
import { briefly, contentFolder, post } from './content-folder.ts';
import {
  type Discussion,
  type GitHubStandIn,
  markOf,
  RESET,
  standInForGitHub,
} from './github-stand-in.ts';

const SITE = `title: T
description: D.
url: https://broadside.example
comments:
  repository: owner/talk
  repositoryId: R_kgDOtest01
  category: Comments
  categoryId: DIC_kwDOtest01
`;

const THREADS: readonly Discussion[] = [
  {
    id: 'D_1',
    number: 1,
    title: 'A moderator has changed this',
    body: markOf('posts/a'),
    locked: true,
    comments: [
      { id: 'C_1', replies: [{ id: 'R_1' }, { id: 'R_2' }, { id: 'R_3' }] },
      { id: 'C_2', isMinimized: true, bodyHTML: '<p>abuse</p>' },
      { id: 'C_3', deletedAt: '2026-02-01T00:00:00Z', author: null, bodyHTML: '' },
    ],
  },
  { id: 'D_2', number: 2, title: 'posts/nobody', body: markOf('posts/nobody'), comments: [] },
  { id: 'D_3', number: 3, title: 'the-second', body: 'Begun by hand.', comments: [{ id: 'C_4' }] },
];

interface Setting {
  readonly folder: string;
  readonly github: GitHubStandIn;
  readonly waits: number[];
  readonly told: string[];
  run(...args: string[]): Promise<number>;
}

async function setting(now = '2026-11-23T00:00:00Z'): Promise<Setting> {
  const posts = {
    'posts/a.mdx': post(),
    'posts/b.mdx': post({ commentsId: 'the-second', draft: 'true' }),
  };
  const folder = await contentFolder({ 'site.yaml': SITE, ...posts });
  const github = await standInForGitHub();
  github.discussions = THREADS;
  const waits: number[] = [];
  const told: string[] = [];
  const run = (...args: string[]) =>
    runComments(['archive', '--content', folder, '--endpoint', github.endpoint, ...args], {
      token: 'a-token',
      cache: path.join(folder, '.cache'),
      now: () => Date.parse(now),
      wait: async (milliseconds) => void waits.push(milliseconds),
      tell: (sentence) => void told.push(sentence),
    });
  return { folder, github, waits, told, run };
}

async function saved(folder: string, name: string) {
  return JSON.parse(await readFile(path.join(folder, 'comments', name), 'utf8'));
}

describe('the archive', () => {
  test('holds every discussion of an entry, whole, over all pages', async () => {
    const { folder, github, told, run } = await setting();
    expect(await run()).toBe(0);
    const thread = await saved(folder, 'posts/a.json');
    expect(thread).toMatchObject({ commentsId: 'posts/a', number: 1, locked: true });
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    expect(ids(thread.comments)).toEqual(['C_1', 'C_2', 'C_3']);
    expect(ids(thread.comments[0].replies)).toEqual(['R_1', 'R_2', 'R_3']);
    expect(thread.comments[0].html).toBe('<p dir="auto">C_1</p>');
    expect((await saved(folder, 'the-second.json')).comments).toHaveLength(1);
    expect(told.join('\n')).toContain('discussion 2, “posts/nobody”');
    expect(github.requests.map(({ operation }) => operation)).toEqual([
      'Discussions',
      'Discussions',
      'Comments',
      'Comments',
      'Replies',
      'Comments',
    ]);
    expect(new Set(github.requests.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer a-token']),
    );
    expect(await briefly(folder)).toEqual([]);
  });

  test('keeps no words that moderators have hidden, or that were deleted', async () => {
    const { folder, run } = await setting();
    await run();
    const { comments } = await saved(folder, 'posts/a.json');
    expect(comments[1]).toMatchObject({ state: 'hidden', html: '' });
    expect(comments[2]).toMatchObject({ state: 'deleted', html: '', author: null });
    expect(await readFile(path.join(folder, 'comments/posts/a.json'), 'utf8')).not.toContain(
      'abuse',
    );
  });

  test('waits as long as GitHub asks, and goes on', async () => {
    const { folder, github, waits, told, run } = await setting(
      new Date((RESET - 90) * 1000).toISOString(),
    );
    github.troubles = { 1: 'primary rate limit', 3: 'secondary rate limit' };
    expect(await run()).toBe(0);
    expect(waits).toEqual([91_000, 30_000]);
    expect(told[0]).toBe('GitHub has had enough requests for now; going on in 91 seconds.');
    expect((await saved(folder, 'posts/a.json')).comments).toHaveLength(3);
  });

  test('asks again where a connection is cut or a gateway fails', async () => {
    const { folder, github, waits, run } = await setting();
    github.troubles = { 2: 'cut', 3: 'bad gateway' };
    expect(await run()).toBe(0);
    expect(waits).toEqual([2000, 4000]);
    expect((await saved(folder, 'posts/a.json')).comments).toHaveLength(3);
  });

  test('that is cut for good leaves whole files, and the next run goes on from there', async () => {
    const { folder, github, told, run } = await setting();
    github.troubles = Object.fromEntries([5, 6, 7, 8, 9].map((at) => [at, 'outage']));
    expect(await run()).toBe(1);
    expect(told.at(-1)).toMatch(/could not be reached 5 times.*goes on where it stopped\.$/);
    expect(await readdir(path.join(folder, 'comments'))).toEqual(['posts']);
    expect(await readdir(path.join(folder, 'comments/posts'))).toEqual(['a.json']);

    github.troubles = {};
    const first = github.requests.length;
    expect(await run()).toBe(0);
    const asked = github.requests.slice(first).map(({ operation }) => operation);
    expect(asked).toEqual(['Discussions', 'Discussions', 'Comments']);
    expect(told.at(-1)).toContain('1 saved, 0 unchanged, 1 saved by the run before.');
  });

  test('that is done starts over, and writes only what has changed', async () => {
    const { folder, github, told, run } = await setting();
    await run();
    github.discussions = THREADS.map((thread) =>
      thread.id === 'D_3' ? { ...thread, comments: [{ id: 'C_4', isMinimized: true }] } : thread,
    );
    const before = await readFile(path.join(folder, 'comments/posts/a.json'), 'utf8');
    expect(await run()).toBe(0);
    expect(told.at(-1)).toMatch(/saved comments\/the-second\.json\n[\s\S]*1 saved, 1 unchanged\.$/);
    expect((await saved(folder, 'the-second.json')).comments[0].html).toBe('');
    expect(await readFile(path.join(folder, 'comments/posts/a.json'), 'utf8')).toBe(before);
  });

  test('keeps a thread that GitHub no longer has, and says so', async () => {
    const { folder, github, told, run } = await setting();
    await run();
    github.discussions = THREADS.slice(1);
    expect(await run()).toBe(0);
    expect(told.at(-1)).toContain(
      'kept comments/posts/a.json, whose discussion is no longer on GitHub',
    );
    expect((await saved(folder, 'posts/a.json')).comments).toHaveLength(3);
  });

  test.each([
    ['bad token', 'GitHub does not know the token in GITHUB_TOKEN.'],
    ['not found', 'GitHub has no such repository'],
  ] as const)('is not made with a %s, and says why', async (trouble, sentence) => {
    const { folder, github, told, run } = await setting();
    github.troubles = { 0: trouble };
    expect(await run()).toBe(1);
    expect(told.at(-1)).toContain(sentence);
    expect(await readdir(folder)).not.toContain('comments');
  });
});

describe('the command', () => {
  test.each([
    [[], 'Say what to do with the comments'],
    [['archive', '--endpont', 'x'], 'Did you mean --endpoint?'],
    [['archive', '--endpoint', 'http://elsewhere.example/'], 'would send the token in the open'],
    [['archive'], 'GITHUB_TOKEN is not set.'],
  ])('%j is told', async (args, sentence) => {
    const told: string[] = [];
    const wait = async () => undefined;
    const tell = (text: string) => void told.push(text);
    const here = { token: undefined, cache: '.cache', now: () => 0, wait, tell };
    expect(await runComments(args, here)).toBe(2);
    expect(told.join()).toContain(sentence);
  });
});
