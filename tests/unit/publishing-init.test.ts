import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { filesBelow } from '../../src/check/walk.ts';
import { editBaseOf, readAddress } from '../../src/publishing/init/answers.ts';
import { firstPost, firstSiteFile } from '../../src/publishing/init/first-content.ts';
import { readAnswers } from '../../src/publishing/init/flags.ts';
import { runInit } from '../../src/publishing/init/command.ts';
import { askAnswers } from '../../src/publishing/init/questions.ts';
import { newAuthor } from '../../src/scaffold/author.ts';
import * as languages from '../../src/strings/languages.ts';
import {
  addFiles,
  briefly,
  contentFolder,
  type Files,
  page,
  post,
  readFolder,
} from './content-folder.ts';
import { answeringTerminal, CTRL_C, DOWN } from './scaffold-terminal.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NAMED = ['--title', 'River: watch', '--url', 'https://river.example.com'];

/** The sample content in a folder of its own, with files in it that its writer has added or changed. */
async function sample(files: Files = {}): Promise<string> {
  const folder = await contentFolder({
    'site.yaml': undefined,
    'topics.yaml': undefined,
    'authors/desk.yaml': undefined,
  });
  await cp(path.join(ROOT, 'content'), folder, { recursive: true });
  await addFiles(folder, files);
  return folder;
}

async function init(folder: string, args: readonly string[]) {
  const out = vi.spyOn(console, 'log').mockReturnValue();
  const err = vi.spyOn(console, 'error').mockReturnValue();
  // The files of a host would be written below the folder too.
  const status = await runInit([...args, '--content', folder], { root: folder, asks: false });
  const said = [out, err].map(({ mock }) => mock.calls.flat().join('\n'));
  vi.restoreAllMocks();
  return { status, stdout: said[0], stderr: said[1] };
}

async function namesIn(folder: string): Promise<string[]> {
  return (await filesBelow(folder)).map(({ name }) => name);
}

describe('npm run init', () => {
  test('leaves a site of one’s own with one post, and nothing of the sample’s', async () => {
    const folder = await sample({ 'addresses.txt': '/case-studies/metoo/\n' });
    const { status, stderr } = await init(folder, [...NAMED, '--author', 'Ana “the pen”']);
    expect([status, stderr]).toEqual([0, '']);
    expect(await namesIn(folder)).toEqual([
      'authors/ana-the-pen.yaml',
      'pages/safety.mdx',
      'posts/hello.mdx',
      'site.yaml',
    ]);
    expect(await briefly(folder)).toEqual([]);
    const { site, summary, authors } = await readFolder(folder, { now: '2999-01-01' });
    expect(site).toMatchObject({ title: 'River: watch', url: 'https://river.example.com' });
    expect(summary).toMatchObject({ posts: 1, hidden: [] });
    expect(authors['ana-the-pen']?.name).toBe('Ana “the pen”');
  });

  test('takes away the workflow that tests Broadside, and no other of that name', async () => {
    const file = '.github/workflows/tests.yml';
    const ours = await readFile(path.resolve(import.meta.dirname, '../..', file), 'utf8');
    for (const [text, remains] of [
      [ours, false],
      ['name: Our tests\n', true],
    ] as const) {
      const folder = await sample();
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
      await init(folder, NAMED);
      expect(existsSync(path.join(folder, file))).toBe(remains);
    }
  });

  test('keeps what its writer has added or changed, under the writer’s name', async () => {
    const own = {
      'posts/ours.mdx': post({ authors: '[desk]' }),
      'pages/about.mdx': page(),
    };
    const folder = await sample(own);
    const { status, stdout } = await init(folder, [...NAMED, '--author', 'Ana']);
    expect(status).toBe(0);
    expect(stdout).toContain('What you had written stays');
    expect((await readFolder(folder)).authors).toMatchObject({ desk: { name: 'Ana' } });
    for (const [name, text] of Object.entries(own)) {
      expect(await readFile(path.join(folder, name), 'utf8')).toBe(text);
    }
    expect(await namesIn(folder)).toEqual([
      'authors/desk.yaml',
      'pages/about.mdx',
      'pages/safety.mdx',
      'posts/hello.mdx',
      'posts/ours.mdx',
      'site.yaml',
    ]);
    expect(await briefly(folder)).toEqual([]);
  });

  test.each([
    ['are named', post({ authors: '[desk]', topics: '[internet-activism]' }), []],
    ['might be', post({ colour: 'red' }), ['posts/ours.mdx:6:1 unknown-key']],
  ])('keeps topics and authors that %s by a writer’s texts', async (_, text, problems) => {
    const folder = await sample({ 'posts/ours.mdx': text });
    await init(folder, NAMED);
    expect(await namesIn(folder)).toEqual(
      expect.arrayContaining(['topics.yaml', 'authors/desk.yaml']),
    );
    expect(await briefly(folder)).toEqual(problems);
  });

  test('leaves the page on safety in the site’s own language, where the sample speaks it', async () => {
    const folder = await sample();
    expect((await init(folder, [...NAMED, '--language', 'es-AR'])).status).toBe(0);
    const safety = await readFile(path.join(folder, 'pages/safety.mdx'), 'utf8');
    expect(safety).toMatch(/^---\ntitle: Seguridad\n/);
    expect(await namesIn(folder)).not.toContain('pages/safety.es.mdx');
    expect(await briefly(folder)).toEqual([]);
  });

  test('says that the page on safety is in English, where the sample does not speak the language', async () => {
    const { stdout } = await init(await sample(), [...NAMED, '--language', 'it']);
    expect(stdout).toContain('pages/safety.mdx is in English.');
  });

  test('keeps a page on safety that its writer has changed', async () => {
    const text = '---\ntitle: Our safety\ndescription: D.\n---\n\nText.\n';
    const folder = await sample({ 'pages/safety.mdx': text });
    await init(folder, [...NAMED, '--language', 'es']);
    expect(await readFile(path.join(folder, 'pages/safety.mdx'), 'utf8')).toBe(text);
  });

  test('changes nothing where site.yaml is somebody’s own, nor a second time', async () => {
    const folder = await sample({
      'site.yaml': 'title: Ours\ndescription: D.\nurl: https://a.org\n',
    });
    const before = await namesIn(folder);
    const { status, stderr } = await init(folder, NAMED);
    expect(status).toBe(1);
    expect(stderr).toContain('is your own already, so nothing was changed.');
    expect(await namesIn(folder)).toEqual(before);
  });

  test.each([
    [[], 'A site needs at least a title and the address'],
    [['--title', 'A'], 'A site needs at least a title and the address'],
    [['--title', '', '--url', 'https://a.org'], '--title needs a value'],
    [['--title', 'A', '--url', 'a b'], '“a b” is no web address.'],
    [['--title', 'A', '--url', 'https://a;id;b.example'], 'is no web address.'],
    [['--title', 'A', '--url', 'https://a$(id).example'], 'is no web address.'],
    [['--title', 'A', '--url', 'river'], '“river” is no web address.'],
    [['--title', 'A', '--url', 'https://a.org?b'], 'says more than a host and a path'],
    [[...NAMED, '--language', 'english'], '--language “english”: Write a language tag'],
    [[...NAMED, '--comments', 'a/b'], '--comments a/b needs --repository-id and --category-id'],
    [
      [...NAMED, '--comments', 'a/b', '--repository-id', 'x', '--category-id', 'DIC_1234'],
      '--comments “a/b”: Copy the id that giscus.app shows',
    ],
    [[...NAMED, '--repository', 'https://elsewhere.org/a/b'], 'is no repository on github.com'],
    [[...NAMED, '--host', 'geocities'], '“geocities” is no host we have a recipe for.'],
    [
      ['--title', 'A', '--url', 'https://a.org/blog/', '--host', 'netlify'],
      'Netlify serves a site at the root of its host',
    ],
  ])('%j is wrong usage, and changes nothing', async (args, sentence) => {
    const folder = await sample();
    const before = await namesIn(folder);
    const { status, stderr } = await init(folder, args);
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expect(await namesIn(folder)).toEqual(before);
  });

  test('asks a writer who names nothing', async () => {
    const { terminal, unanswered } = answeringTerminal([
      ['What is the site called?', 'Río\r'],
      ['What is it, in one sentence?', 'Notes.\r'],
      ['Where will it live?', 'rio.org/blog\r'],
      ['In which language?', 'es\r'],
      ['Who writes?', '\r'],
      ['Where do you publish it?', `${DOWN}\r`],
      ['The repository of the texts', 'a/b\r'],
      ['May readers comment', `${DOWN}${DOWN}\r`],
      ['data-repo?', 'a/c\r'],
      ['data-repo-id?', 'R_1234\r'],
      ['data-category?', '\r'],
      ['data-category-id?', 'DIC_1234\r'],
    ]);
    expect(await askAnswers(terminal)).toEqual({
      title: 'Río',
      description: 'Notes.',
      origin: 'https://rio.org',
      base: '/blog/',
      language: 'es',
      author: 'La redacción',
      host: 'gitlab-pages',
      editBase: 'https://github.com/a/b/edit/main/content',
      comments: {
        repository: 'a/c',
        repositoryId: 'R_1234',
        category: 'Comments',
        categoryId: 'DIC_1234',
      },
    });
    expect(unanswered()).toEqual([]);
  });

  test('writes nothing where the writer stops', async () => {
    const { terminal } = answeringTerminal([
      ['What is the site called?', 'Río\r'],
      ['What is it, in one sentence?', CTRL_C],
    ]);
    expect(await askAnswers(terminal)).toBeUndefined();
  });
});

test.each(Object.keys(languages))(
  'in %s the first post is right as it stands',
  async (language) => {
    const flags = { title: 'Río & sea', url: 'https://river.example.com', language };
    const answers = readAnswers(flags);
    const folder = await contentFolder({
      'site.yaml': firstSiteFile(answers),
      'authors/desk.yaml': newAuthor(answers.author),
      'posts/hello.mdx': firstPost(answers, 'desk', '2026-11-23'),
      'topics.yaml': undefined,
    });
    expect(await briefly(folder)).toEqual([]);
    const { site, entries } = await readFolder(folder);
    expect(site?.description).toContain('Río & sea');
    expect(entries[0]?.frontmatter.title).toContain('Río & sea');
    const english = readAnswers({ ...flags, language: 'en' });
    if (language !== 'en') expect(answers.description).not.toBe(english.description);
  },
);

test.each([
  ['example.org', 'https://example.org', '/'],
  ['https://a.github.io/site', 'https://a.github.io', '/site/'],
  ['http://localhost:8080/', 'http://localhost:8080', '/'],
])('the address %s is read as %s below %s', (text, origin, base) => {
  expect(readAddress(text)).toEqual({ origin, base });
});

test.each([
  ['owner/name', 'https://github.com/owner/name/edit/main/content'],
  ['git@github.com:owner/name.git', 'https://github.com/owner/name/edit/main/content'],
  ['https://gitlab.com/group/sub/name/', 'https://gitlab.com/group/sub/name/-/edit/main/content'],
  ['ssh://git@codeberg.org/a/b.git', 'https://codeberg.org/a/b/_edit/main/content'],
])('the texts of %s are edited at %s', (repository, editor) => {
  expect(editBaseOf(repository)).toBe(editor);
});
