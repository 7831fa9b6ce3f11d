import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ledgerHints } from '../../src/check/ledger.ts';
import { runAddresses } from '../../src/check/ledger-command.ts';
import { contentFolder, problemsOf, readFolder } from './content-folder.ts';

const post = (more = '') =>
  `---\ntitle: A\ndescription: D.\ndate: 2026-01-02\nauthors: [desk]\n${more}---\n\nText.\n`;

describe('an old address', () => {
  test.each([
    ['that is a page but for its capitals', '/Posts/B/'],
    ['that is a page but for its encoding', '/posts/%62/'],
    ['that is the file of a page', '/posts/b/index.html'],
    ['that is a list of the site', '/case-studies'],
    ['that is a file of the site', '/rss.xml'],
    ['that is a later page of a list', '/posts/2/'],
    ['in a folder of the site', '/_astro/a/'],
  ])('%s is taken', async (_, alias) => {
    const found = await problemsOf({
      'posts/a.mdx': post(`aliases: [${alias}]\n`),
      'posts/b.mdx': post(),
    });
    expect(found).toEqual(['posts/a.mdx:6:11 duplicate-address']);
  });

  test('of site.yaml and of a text cannot be the same', async () => {
    const found = await problemsOf({
      'site.yaml':
        'title: T\ndescription: D.\nurl: https://broadside.example\nredirects:\n  /Old/: /posts/a/\n',
      'posts/a.mdx': post('aliases: [/old]\n'),
    });
    expect(found).toEqual(['site.yaml:5:3 duplicate-address']);
  });

  test.each(['/a/../b/', '//b/', '/a/%2e%2e/b/', '/a%2fb/'])('cannot be %s', async (alias) => {
    const found = await problemsOf({ 'posts/a.mdx': post(`aliases: ['${alias}']\n`) });
    expect(found).toEqual(['posts/a.mdx:6:11 bad-value']);
  });
});

describe('the ledger of published addresses', () => {
  const ledger = '# Kept.\n/posts/a/\n/posts/old-name/\n';

  test('is not needed', async () => {
    expect(await problemsOf({ 'posts/a.mdx': post() })).toEqual([]);
  });

  test.each([
    [undefined, 'Published addresses are not recorded'],
    ['/posts/a/\n', '1 address is new'],
    ['/posts/b/\n', '2 addresses are new'],
    ['/posts/a/\n/posts/b/\n/\n', undefined],
  ])('is asked for at the end of a build: %j', async (ledger, hint) => {
    const folder = await contentFolder({
      ...(ledger !== undefined && { 'addresses.txt': ledger }),
      'posts/a.mdx': post(),
    });
    const reading = await readFolder(folder);
    const told = ledgerHints(
      reading.ledger,
      reading.addresses.filter((address) => /^\/(?:posts\/.+)?$/.test(address)),
    );
    if (hint === undefined) expect(told).toEqual([]);
    else expect(told[0]).toContain(hint);
  });

  test('names what went, and the line that mends it', async () => {
    const folder = await contentFolder({
      'addresses.txt': ledger,
      'posts/a.mdx': post(),
      'posts/new-name.mdx': post(),
    });
    const { problems } = await readFolder(folder);
    expect(problems).toMatchObject([{ line: 3, code: 'address-lost', severity: 'error' }]);
    expect(problems[0]?.fix).toContain('“aliases: [/posts/old-name/]” to ');
    expect(problems[0]?.fix).toContain('posts/new-name.mdx');
  });

  test.each([
    ['an alias', { 'posts/b.mdx': post('aliases: [/posts/old-name/]\n') }],
    [
      'a redirect',
      {
        'posts/b.mdx': post(),
        'site.yaml':
          'title: T\ndescription: D.\nurl: https://broadside.example\nredirects: { /posts/old-name: /posts/b/ }\n',
      },
    ],
    ['a text that is only scheduled', { 'posts/old-name.mdx': post().replace('2026', '2027') }],
  ])('is content with %s', async (_, files) => {
    const found = await problemsOf({
      'addresses.txt': ledger,
      'posts/a.mdx': post(),
      ...files,
    });
    expect(found).toEqual([]);
  });

  test('warns of a text that became a draft', async () => {
    const found = await problemsOf({
      'addresses.txt': ledger,
      'posts/a.mdx': post(),
      'posts/old-name.mdx': post('draft: true\n'),
    });
    expect(found).toEqual(['warning addresses.txt:3:1 address-hidden']);
  });

  test('is written by npm run addresses, which adds and never forgets', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const folder = await contentFolder({
      'addresses.txt': ledger,
      'posts/b.mdx': post(),
      'posts/hidden.mdx': post('draft: true\n'),
    });
    expect(await runAddresses(['--content', folder, '--now', '2026-11-23'])).toBe(0);
    log.mockRestore();
    const lines = (await readFile(path.join(folder, 'addresses.txt'), 'utf8')).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['/posts/a/', '/posts/b/', '/posts/old-name/']));
    expect(lines).not.toContain('/posts/hidden/');
    expect(lines).toContain('/topics/hashtags/');
  });
});
