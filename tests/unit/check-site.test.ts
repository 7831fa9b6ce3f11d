import { describe, expect, test } from 'vitest';
import {
  contentFolder,
  page,
  post,
  problemsOf,
  readFolder,
  sentencesOf,
  study,
} from './content-folder.ts';

const BASE = 'title: T\ndescription: D\nurl: https://a.example\n';
const ofSite = async (yaml: string, files = {}) =>
  (await problemsOf({ 'site.yaml': yaml, ...files })).map((line) => line.replace('site.yaml:', ''));

describe('site.yaml', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', ['1:1 bad-value']],
    ['a list', '- a\n', ['1:1 bad-value']],
    ['missing keys', 'title: T\n', ['1:1 missing-key', '1:1 missing-key']],
    ['an unknown key', `${BASE}navigaton: []\n`, ['4:1 unknown-key']],
    ['an unknown key in a table', `${BASE}safety: { exitto: x }\n`, ['4:11 unknown-key']],
    [
      'an address with a path',
      'title: T\ndescription: D\nurl: https://a.example/blog\n',
      ['3:6 bad-value'],
    ],
    ['an address that is none', 'title: T\ndescription: D\nurl: a.example\n', ['3:6 bad-value']],
    [
      'an address without encryption',
      'title: T\ndescription: D\nurl: http://a.example\n',
      ['warning 3:6 link-http'],
    ],
    ['an unknown language', `${BASE}languages: [en, xx]\n`, ['4:17 bad-value']],
    ['a language in words', `${BASE}language: English\n`, ['4:11 bad-value']],
    [
      'a title in a language that there is not',
      'title: { en: T, xx: T }\ndescription: D\nurl: https://a.example\n',
      ['1:17 bad-value'],
    ],
    ['a number of posts that is none', `${BASE}postsPerPage: 0\n`, ['4:15 bad-value']],
    ['a half number of posts', `${BASE}postsPerPage: 1.5\n`, ['4:15 bad-value']],
    ['an unknown pinned post', `${BASE}pinned: b\n`, ['4:9 unknown-post']],
    [
      'an unknown trusted folder',
      `${BASE}trusted: [pages/, page/]\n`,
      ['4:11 unknown-trusted', '4:19 unknown-trusted'],
    ],
    [
      'a trusted folder above content/',
      `${BASE}trusted: [../src]\n`,
      ['4:11 bad-value', '4:11 unknown-trusted'],
    ],
    [
      'a link that would run',
      `${BASE}navigation: [{ label: X, href: "javascript:alert(1)" }]\n`,
      ['4:32 bad-value'],
    ],
    [
      'a link to another host without scheme',
      `${BASE}navigation: [{ label: X, href: //b.example }]\n`,
      ['4:32 bad-value'],
    ],
    [
      'a link that leads nowhere',
      `${BASE}navigation: [{ label: X, href: /abut/ }]\n`,
      ['4:32 broken-link'],
    ],
    [
      'a link to a draft',
      `${BASE}navigation: [{ label: X, href: /posts/draft/ }]\n`,
      ['4:32 link-hidden'],
    ],
    [
      'a redirect that leads nowhere',
      `${BASE}redirects: { /old/: /nothing/ }\n`,
      ['4:21 broken-link'],
    ],
    [
      'a redirect that would run',
      `${BASE}redirects: { /old/: "javascript:x" }\n`,
      ['4:21 bad-value'],
    ],
    [
      'a redirect from a page that there is',
      `${BASE}redirects: { /posts/a: / }\n`,
      ['4:14 duplicate-address'],
    ],
    [
      'a redirect from another site',
      `${BASE}redirects: { "https://b.example": / }\n`,
      ['4:14 bad-value'],
    ],
    [
      'a licence that would run',
      `${BASE}licence: { name: X, url: "javascript:x" }\n`,
      ['4:26 bad-value'],
    ],
  ])('%s', async (_, yaml, problems) => {
    const files = { 'posts/a.mdx': post(), 'posts/draft.mdx': post({ draft: 'true' }) };
    expect(await ofSite(yaml, files)).toEqual(problems);
  });

  test('alone makes a valid site', async () => {
    const folder = await contentFolder({
      'site.yaml': BASE,
      'topics.yaml': undefined,
      'authors/desk.yaml': undefined,
    });
    const { problems, site, entries } = await readFolder(folder);
    expect([problems, entries, site?.languages]).toEqual([[], [], ['en']]);
  });

  test('missing is one error', async () => {
    expect(await problemsOf({ 'site.yaml': undefined, 'posts/a.mdx': post() })).toEqual([
      'site.yaml:1:1 site-missing',
    ]);
  });

  test('a folder that is not there is one plain error', async () => {
    const { problems } = await readFolder('/nowhere/content');
    expect(problems.map(({ code, what, fix }) => `${code}: ${what} ${fix}`)).toEqual([
      'content-missing: There is no such folder. Name the folder that holds site.yaml: --content DIR.',
    ]);
  });

  test('a fault of it hides no fault of another file', async () => {
    const files = {
      'posts/a.mdx': post({ date: 'never' }, '[x](/nowhere/)\n'),
      'pages/b.mdx': page({}, 'import x from "y"\n\n{x}\n'),
    };
    expect(await problemsOf({ 'site.yaml': 'title: T\n', ...files })).toEqual([
      'posts/a.mdx:4:7 bad-value',
      'posts/a.mdx:8:1 broken-link',
      'site.yaml:1:1 missing-key',
      'site.yaml:1:1 missing-key',
    ]);
  });

  test.each([
    ['import "\\', '6:8'],
    ['import "\\\n', '6:8'],
    ['Text.\n\nexport const a = ;\n\nText.\n', '8:18'],
  ])('is told of broken code that it trusts: %j', async (text, place) => {
    expect(await problemsOf({ 'pages/b.mdx': page({}, text) })).toEqual([
      `pages/b.mdx:${place} code-broken`,
    ]);
  });

  test('trusts with code only what it names', async () => {
    const code = { 'pages/b.mdx': page({}, '{1 + 1}\n'), 'posts/a.mdx': post({}, '{1 + 1}\n') };
    expect(await problemsOf(code)).toEqual(['posts/a.mdx:8:1 mdx-expression']);
    expect(await ofSite(`${BASE}trusted: []\n`, code)).toEqual([
      'pages/b.mdx:6:1 mdx-expression',
      'posts/a.mdx:8:1 mdx-expression',
    ]);
    expect(await ofSite(`${BASE}trusted: [posts/a.mdx, pages]\n`, code)).toEqual([]);
  });

  test('trusts a folder, and not what only begins like it', async () => {
    const code = post({}, '{1 + 1}\n');
    const files = { 'posts/a/index.mdx': code, 'posts/ab.mdx': code };
    expect(await ofSite(`${BASE}trusted: [posts/a/]\n`, files)).toEqual([
      'posts/ab.mdx:8:1 mdx-expression',
    ]);
  });
});

describe('topics and authors', () => {
  test.each<[string, string, string[]]>([
    [
      'topics.yaml',
      'a: { title: A, description: B }\na: { title: A, description: B }\n',
      ['topics.yaml:2:1 yaml-duplicate-key'],
    ],
    ['topics.yaml', 'Big Topic: { title: A, description: B }\n', ['topics.yaml:1:1 bad-value']],
    [
      'topics.yaml',
      'a: { title: A, description: B, descripton: C }\n',
      ['topics.yaml:1:32 unknown-key'],
    ],
    ['topics.yaml', 'a: { title: A, description: B, ink: blue }\n', ['topics.yaml:1:37 bad-value']],
    ['topics.yaml', '', ['topics.yaml:1:1 bad-value']],
    [
      'authors/jo.yaml',
      'nam: Jo\n',
      ['authors/jo.yaml:1:1 missing-key', 'authors/jo.yaml:1:1 unknown-key'],
    ],
    [
      'authors/jo.yaml',
      'name: Jo\nlinks:\n  - { label: Me, url: "javascript:x" }\n',
      ['authors/jo.yaml:3:23 bad-value'],
    ],
    [
      'authors/jo.yaml',
      'name: Jo\nlinks:\n  - { label: Me, url: "https://b.example/?fbclid=1" }\n',
      ['warning authors/jo.yaml:3:23 link-tracking'],
    ],
  ])('%s: %s', async (name, yaml, problems) => {
    expect(await problemsOf({ [name]: yaml })).toEqual(problems);
  });
});

describe('sentences', () => {
  test('say what was found, and how to mend it', async () => {
    const files = {
      'posts/a.mdx': post({
        date: '2026-02-30',
        authors: '[dekk]',
        tags: '[x]',
        layuot: 'x',
        comments: 'opne',
        ink: 'red',
        title: undefined,
      }),
      'posts/b.mdx': post(
        { topics: '[hashtag]', movements: '["#MeToo"]' },
        'See [it](/case-studies/metooo/).\n',
      ),
      'posts/c d.mdx': post(),
      'case-studies/metoo.mdx': study({ hashtag: 'МеToo', ended: '2005', status: 'ended' }),
      'case-studies/x/drawing.svg': '<svg/>',
    };
    expect(await sentencesOf(files)).toMatchInlineSnapshot(`
      [
        "case-studies/metoo.mdx:4:10 bad-value: “hashtag” is “МеToo”. Write it in the letters of one script: some here only look like those of another.",
        "case-studies/metoo.mdx:30:8 bad-value: “ended” is “2005”. Write an end that is not before the start.",
        "case-studies/x/drawing.svg:1:1 stray-file: “case-studies/x/drawing.svg” could run in a reader’s browser. Export the drawing as PNG.",
        "posts/a.mdx:2:1 missing-key: “title” is missing. Write text; put quotes around it if it looks like a number or a date.",
        "posts/a.mdx:3:7 bad-value: “date” is “2026-02-30”. Write a day that exists, such as 2026-11-23, without a time.",
        "posts/a.mdx:4:11 unknown-author: There is no author “dekk”. Did you mean “desk”?",
        "posts/a.mdx:5:1 unknown-key: “tags” is not a key of a post. Did you mean “topics”?",
        "posts/a.mdx:6:1 unknown-key: “layuot” is not a key of a post. The keys are title, description, draft, ink, image, aliases, authors, contentNotes, contentNote, quickExit, sources, comments, commentsId, updates, actions, licence, date, updated, topics, movements.",
        "posts/a.mdx:7:11 bad-value: “comments” is “opne”. Did you mean “open”? Choose one of open, closed, off.",
        "posts/a.mdx:8:6 bad-value: “ink” is “red”. Write a colour as # and six digits, such as "#5e2a92", in quotes.",
        "posts/b.mdx:6:10 unknown-topic: There is no topic “hashtag”. Did you mean “hashtags”?",
        "posts/b.mdx:7:13 bad-value: “movements[1]” is “#MeToo”. Write it in small letters and digits, with single hyphens between.",
        "posts/b.mdx:7:13 unknown-case-study: There is no case study “#MeToo”. Did you mean “metoo”?",
        "posts/b.mdx:10:5 broken-link: There is nothing at “/case-studies/metooo/”. Did you mean “/case-studies/metoo/”?",
      ]
    `);
  });
});
