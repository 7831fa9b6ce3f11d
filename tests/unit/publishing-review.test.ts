import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/check/walk.ts';
import type { Problem } from '../../src/core/errors.ts';
import {
  githubAnnotations,
  githubSummary,
  gitlabReport,
  problemsIn,
} from '../../src/publishing/annotations.ts';
import { takeContribution, takePublic } from '../../src/publishing/contribution.ts';
import { contentFolder, page, post } from './content-folder.ts';

const HOSTILE: Problem = {
  file: 'content/posts/a,b:c.mdx',
  line: 3,
  column: 7,
  code: 'unknown-key',
  severity: 'error',
  what: '“x\n::error::owned %0A @everyone | ![](https://a.example)” is no key.',
  fix: 'Write another.',
};

describe('the problems of a pull request', () => {
  test('stand beside their lines on GitHub, and give no commands of their own', () => {
    expect(githubAnnotations([HOSTILE])).toBe(
      '::error file=content/posts/a%2Cb%3Ac.mdx,line=3,col=7,title=unknown-key::“x%0A::error::owned %250A @everyone | ![](https://a.example)” is no key. Write another.',
    );
  });

  test('are listed as plain text: no row, mention, link or picture of theirs', () => {
    const rows = githubSummary([HOSTILE]).trim().split('\n');
    expect(rows).toHaveLength(3);
    const rendered = markdownToHtml(rows.join('\n'), { features: { gfm: true } });
    const { html } = rendered;
    expect(html.match(/<td>/g)).toHaveLength(3);
    expect(html).toContain(' ![](https://a.example)” is no key. Write another.</code>');
    expect(html).not.toMatch(/<a|<img/);
    expect(githubSummary([])).toContain('no problems');
  });

  test('are told to GitLab, each with a fingerprint of its own', () => {
    const issues = JSON.parse(gitlabReport([HOSTILE, { ...HOSTILE, line: 4 }]));
    expect(issues[0]).toMatchObject({
      check_name: 'unknown-key',
      severity: 'major',
      location: { path: HOSTILE.file, lines: { begin: 3 } },
    });
    expect(issues[0].fingerprint).not.toBe(issues[1].fingerprint);
  });

  test('are read from what npm run check -- --json prints', () => {
    expect(problemsIn(JSON.stringify({ problems: [HOSTILE], summary: {} }))).toEqual([HOSTILE]);
    expect(() => problemsIn('{}')).toThrow();
  });
});

const TRUSTED = /^(?:site\.yaml|pages\/.*|posts\/map\/.*)$/;

describe('of a fork', () => {
  test('texts, authors and pictures are taken, and what it deletes goes', async () => {
    const ours = await contentFolder({ 'posts/gone.mdx': post(), 'posts/kept.mdx': post() });
    const theirs = await contentFolder({
      'posts/kept.mdx': post({ title: 'Changed' }),
      'posts/new/index.mdx': post(),
      'posts/new/a.png': 'png',
      'authors/ana.yaml': 'name: Ana\n',
    });
    expect(await takeContribution(ours, theirs)).toEqual([]);
    const names = async (folder: string) => (await filesBelow(folder)).map(({ name }) => name);
    expect(await names(ours)).toEqual(await names(theirs));
  });

  test('neither site.yaml nor what it trusts is taken, and that is said', async () => {
    const site =
      'title: T\ndescription: D.\nurl: https://broadside.example\ntrusted: [pages/, posts/map]\n';
    const ours = await contentFolder({
      'site.yaml': site,
      'pages/about.mdx': page(),
      'posts/map/index.mdx': post(),
    });
    const theirs = await contentFolder({
      'site.yaml': `${site.replace('pages/', 'posts/')}`,
      'pages/about.mdx': page({}, 'import "./x.js"\n'),
      'pages/new.mdx': page(),
      'posts/map/index.mdx': post(),
      'posts/mapped.mdx': post(),
    });
    const stamps = async () => {
      const files = await filesBelow(ours);
      return files.map(({ name, stamp }) => (TRUSTED.test(name) ? `${name} ${stamp}` : name));
    };
    const before = await stamps();
    expect(await takeContribution(ours, theirs)).toEqual([
      'pages/about.mdx',
      'pages/new.mdx',
      'site.yaml',
    ]);
    expect(await stamps()).toEqual([
      ...before.slice(0, -2),
      'posts/mapped.mdx',
      ...before.slice(-2),
    ]);
  });

  test('a folder that is a link is refused, and so is a name with control characters', async () => {
    const ours = await contentFolder({ 'posts/kept.mdx': post() });
    const theirs = await contentFolder({ 'posts/a\n::stop-commands::x.mdx': post() });
    const link = path.join(await contentFolder({}), 'link');
    await symlink('/etc', link);
    await expect(takeContribution(ours, link)).rejects.toThrow(/is a link/);
    await expect(takeContribution(ours, theirs)).rejects.toThrow('posts/a‹U+000A›::stop-commands');
    expect((await filesBelow(ours)).map(({ name }) => name)).toContain('posts/kept.mdx');
  });

  test('a link to another file is not followed', async () => {
    const ours = await contentFolder({});
    const theirs = await contentFolder({});
    await symlink('/etc/hostname', path.join(theirs, 'topics-too.yaml'));
    await takeContribution(ours, theirs);
    expect((await filesBelow(ours)).map(({ name }) => name)).not.toContain('topics-too.yaml');
  });
});

test('of a fork, files in public/ are taken as they are, but none that site.yaml trusts', async () => {
  const site =
    'title: T\ndescription: D.\nurl: https://broadside.example\ntrusted: [public/tool.html]\n';
  const content = await contentFolder({ 'site.yaml': site });
  const bare = { 'site.yaml': undefined, 'topics.yaml': undefined, 'authors/desk.yaml': undefined };
  const ours = await contentFolder({ ...bare, 'tool.html': 'ours', 'gone.txt': 'x' });
  const theirs = await contentFolder({
    ...bare,
    'tool.html': 'theirs',
    '.well-known/evil.html': '<script>',
    'robots.txt': 'theirs',
  });
  await symlink('/etc/hostname', path.join(theirs, 'link.txt'));
  expect(await takePublic(ours, theirs, content)).toEqual(['tool.html']);
  const found = await filesBelow(ours, 'hidden too');
  expect(found.map(({ name, type }) => `${name} ${type}`)).toEqual([
    '.well-known/evil.html file',
    'link.txt link',
    'robots.txt file',
    'tool.html file',
  ]);
  expect((await readFile(path.join(ours, 'tool.html'), 'utf8')).trim()).toBe('ours');
});
