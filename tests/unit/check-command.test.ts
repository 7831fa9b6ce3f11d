import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addFiles, contentFolder, page, post, readFolder, study } from './content-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

function check(content: string, ...flags: string[]) {
  const args = ['scripts/check.ts', '--content', content, '--now', '2026-11-23', ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const folder = path.relative(ROOT, content).split(path.sep).join('/');
  return { status, stdout: stdout.replaceAll(folder, 'content'), stderr };
}

describe('npm run check', () => {
  test('ends with 0 and one line where nothing is wrong', async () => {
    const folder = await contentFolder({
      'posts/a.mdx': post(),
      'posts/b.mdx': post({ draft: 'true' }),
      'pages/c.mdx': page(),
    });
    expect(check(folder)).toEqual({
      status: 0,
      stdout: 'No problems in 1 post, 0 case studies, 1 page and 1 hidden.\n',
      stderr: '',
    });
  });

  test('ends with 1 where something is, and lists it', async () => {
    const folder = await contentFolder({
      'posts/a.mdx': post({ date: 'never' }),
      'posts/b.mdx': post({}, 'jo@mail.net\n'),
    });
    const { status, stdout } = check(folder);
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "content/posts/a.mdx:4:7 bad-value: “date” is “never”. Write a day that exists, such as 2026-11-23, without a time.
        4 │ date: never
          │       ^
      warning content/posts/b.mdx:8:1 private-email: The e-mail address “jo@mail.net” stands here. Leave it out, unless its owner wants it published.
        8 │ jo@mail.net
          │ ^

      1 error and 1 warning in 1 post, 0 case studies and 0 pages.
      "
    `);
  });

  test('prints no sign of a name or a value that a terminal or a log would obey', async () => {
    const folder = await contentFolder({
      'posts/a\u001b[2J.mdx': post(),
      'posts/b\n::error::.png': 'x',
      'posts/c.mdx': post({ '"a\\e[2J"': 'x' }),
    });
    const { stdout } = check(folder);
    expect(stdout).toContain('posts/a‹U+001B›[2J.mdx:1:1 file-name');
    expect(stdout).toContain('posts/b‹U+000A›::error::.png:1:1 image-broken');
    expect(stdout).toContain('“a‹U+001B›[2J” is not a key');
  });

  test('is in colour where a person asks for it, and for no program', async () => {
    const folder = await contentFolder({ 'posts/a.mdx': post({ date: 'never' }) });
    const run = (env: NodeJS.ProcessEnv, ...flags: string[]) =>
      spawnSync(process.execPath, ['scripts/check.ts', '--content', folder, ...flags], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
      }).stdout;
    const coloured = run({ FORCE_COLOR: '1' });
    expect(coloured).toContain('\u001b[31mbad-value\u001b[39m');
    expect(coloured).toContain('\u001b[31m      ^\u001b[39m');
    const json = run({ FORCE_COLOR: '1' }, '--json');
    expect(json).not.toContain('\u001b');
    expect(json).not.toContain('│');
    expect(run({})).not.toContain('\u001b');
  });

  test('lets warnings pass, unless it is told to be strict', async () => {
    const folder = await contentFolder({ 'posts/a.mdx': post({}, 'jo@mail.net\n') });
    expect(check(folder).status).toBe(0);
    expect(check(folder, '--strict').status).toBe(1);
  });

  test('ends with 2 where the command itself is wrong', async () => {
    const { status, stderr } = check(await contentFolder({}), '--strct');
    expect([status, stderr]).toEqual([
      2,
      '--strct is not an option of this command. Did you mean --strict?\n',
    ]);
  });

  test('ends with 1 where the folder is missing', () => {
    const { status, stdout } = check('/nowhere/content');
    expect([status, stdout.split('\n').length]).toEqual([1, 4]);
  });

  test('tells machines the same', async () => {
    const { status, stdout } = check(
      await contentFolder({ 'posts/a.mdx': post({ date: 'never' }) }),
      '--json',
    );
    expect([status, JSON.parse(stdout)]).toEqual([
      1,
      {
        problems: [
          expect.objectContaining({
            file: 'content/posts/a.mdx',
            line: 4,
            column: 7,
            code: 'bad-value',
            severity: 'error',
          }),
        ],
        summary: { posts: 0, caseStudies: 0, pages: 0, hidden: [], trusted: [] },
      },
    ]);
  });

  test('--fix mends what is certain, and nothing else', async () => {
    const body =
      'See [a\nlong link](https://a.example/x?utm_source=b&id=1&fbclid=2#c) and [b](https://b.example/?gclid=3).\u0007\n\n```\nhttps://c.example/?utm_source=kept\n```\n\n[http](http://a.example/)\n';
    const folder = await contentFolder({
      'posts/a.mdx': post({ title: 'A \u202eb' }, body),
      'posts/b.mdx': post({ date: 'never' }),
      'posts/c.md': `\uFEFF${post({ title: 'Why #Tag won', draft: 'true #later' }).replaceAll('\n', '\r\n')}`,
      'authors/ana.yaml': 'name: The #desk\n',
    });
    const { status, stdout } = check(folder, '--fix');
    expect(await readFile(path.join(folder, 'posts/c.md'), 'utf8')).toBe(
      `\uFEFF${post({ title: '"Why #Tag won"', draft: 'true # later' }).replaceAll('\n', '\r\n')}`,
    );
    expect(await readFile(path.join(folder, 'authors/ana.yaml'), 'utf8')).toBe(
      'name: "The #desk"\n',
    );
    expect(await readFile(path.join(folder, 'posts/a.mdx'), 'utf8')).toBe(
      post(
        { title: 'A b' },
        body
          .replace('?utm_source=b&id=1&fbclid=2#c', '?id=1#c')
          .replace('?gclid=3', '')
          .replace('\u0007', ''),
      ),
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '6 things mended. 1 error and 1 warning in 1 post, 0 case studies, 0 pages and 1 hidden.',
    );
    expect(status).toBe(1);
  });
});

test('sixty bad files are all told in one run', async () => {
  const folder = await contentFolder({});
  for (let n = 0; n < 20; n += 1) {
    await addFiles(folder, {
      [`posts/p${n}.mdx`]: post(
        { date: '2026-02-30', authors: '[nobody]', topcs: '[x]' },
        '<script>x</script>\n\n[x](/nowhere/)\n',
      ),
      [`case-studies/c${n}.mdx`]: study(
        { hashtag: `a-${n}`, ended: '2005' },
        '{process.env}\n\n![](./none.png)\n',
      ),
      [`pages/g${n}.mdx`]: page({ title: undefined }, '[x](javascript:alert(1))\n'),
    });
  }
  const { problems } = await readFolder(folder);
  expect(new Set(problems.map(({ file }) => file)).size).toBe(60);
  const first = problems.filter(({ file }) => /[cgp]0\.mdx$/.test(file));
  expect(first.map(({ code }) => code).toSorted()).toMatchInlineSnapshot(`
    [
      "bad-value",
      "bad-value",
      "broken-link",
      "element-unknown",
      "image-alt",
      "image-missing",
      "link-scheme",
      "mdx-expression",
      "missing-key",
      "unknown-author",
      "unknown-key",
    ]
  `);
});

test('what does not read is told in the order of files and places', async () => {
  const { problems } = await readFolder(
    await contentFolder({
      'posts/b.mdx': 'x',
      'posts/a.mdx': post({ title: '5', date: '5' }),
      'a.js': '',
    }),
  );
  expect(problems.map(({ file, line }) => `${path.basename(file)}:${line}`)).toEqual([
    'a.js:1',
    'a.mdx:2',
    'a.mdx:4',
    'b.mdx:1',
  ]);
});
