import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/cli/options.ts';
import { contentFolder, type Files, post, readFolder, sentencesOf } from './content-folder.ts';

const FILES: Files = {
  'posts/other.mdx': post({ aliases: '[/2016/march.html]' }, '## Part\n\nText.\n'),
  'posts/2024/inner.md': post(),
  'posts/Größe.mdx': post(),
  'pages/about.mdx': '---\ntitle: A\ndescription: D.\n---\n\nText.\n',
  'posts/with/index.mdx': post(),
  'posts/other.es.mdx':
    '---\ntitle: T\ndescription: D.\nslug: otro\ntranslated: 2026-11-20\n---\n\n## Parte\n\nTexto.\n',
};

async function hrefOf(
  link: string,
  from = 'posts/a.mdx',
  files: Files = {},
  options: Partial<Options & { publicFolder: string }> = {},
) {
  const text = post({}, `[words](${link})\n`);
  const folder = await contentFolder({ ...FILES, ...files, [from]: text });
  const { entries, problems } = await readFolder(folder, options);
  expect(problems).toEqual([]);
  const html = JSON.stringify(entries.find(({ file }) => file.endsWith(from))?.body.body);
  return /href=\\"([^"\\]*)/.exec(html)?.[1];
}

describe('a link', () => {
  test.each([
    ['./other.mdx', '/posts/other/'],
    ['other.mdx', '/posts/other/'],
    ['./other.md#part', '/posts/other/#part'],
    ['./other.markdown', '/posts/other/'],
    ['./other.mdx#part', '/posts/other/#part'],
    ['../posts/other.mdx', '/posts/other/'],
    ['/posts/other.mdx', '/posts/other/'],
    ['./2024/inner.md', '/posts/inner/'],
    ['../pages/about.mdx', '/about/'],
    ['./with/index.mdx', '/posts/with/'],
    ['./with/', '/posts/with/'],
    ['./other.es.mdx', '/es/posts/otro/'],
    ['./other', '/posts/other/'],
    ['../other/', '/posts/other/'],
    ['./other.html', '/posts/other/'],
    ['<./Größe.mdx>', '/posts/gr%C3%B6%C3%9Fe/'],
    ['./Gr%C3%B6%C3%9Fe.mdx', '/posts/gr%C3%B6%C3%9Fe/'],
    ['./Gro\u0308ße.mdx', '/posts/gr%C3%B6%C3%9Fe/'],
    ['/posts/other', '/posts/other/'],
    ['/posts', '/posts/'],
    ['/posts/other#part', '/posts/other/#part'],
    ['/posts/other?a=b#part', '/posts/other/?a=b#part'],
    ['/posts/other/index.html', '/posts/other/'],
    ['/posts/größe', '/posts/gr%C3%B6%C3%9Fe/'],
    ['/posts/gr%c3%b6%c3%9fe/', '/posts/gr%C3%B6%C3%9Fe/'],
    ['https://broadside.example/posts/other', '/posts/other/'],
    ['https://broadside.example', '/'],
    ['https://broadside.example/', '/'],
    ['https://broadside.example/posts/other/#part', '/posts/other/#part'],
    ['/2016/march.html', '/2016/march.html'],
    ['/rss.xml', '/rss.xml'],
    ['/posts/other/index.md', '/posts/other/index.md'],
    ['me@mail.example', 'mailto:me@mail.example'],
    ['mailto:me@mail.example?subject=a', 'mailto:me@mail.example?subject=a'],
    ['tel:+4930123', 'tel:+4930123'],
    ['#', '#'],
  ])('%s leads to %s', async (link, href) => {
    expect(await hrefOf(link)).toBe(href);
  });

  test('from a text in a folder leads on from that folder', async () => {
    expect(await hrefOf('./inner.md', 'posts/2024/b.md')).toBe('/posts/inner/');
    expect(await hrefOf('../other.mdx', 'posts/2024/b.md')).toBe('/posts/other/');
    expect(await hrefOf('../other.mdx', 'posts/c/index.mdx')).toBe('/posts/other/');
  });

  test('has the base of the site, which an own whole address may have too', async () => {
    const at = { base: '/blog/' };
    expect(await hrefOf('./other.mdx', undefined, {}, at)).toBe('/blog/posts/other/');
    expect(await hrefOf('/posts/other', undefined, {}, at)).toBe('/blog/posts/other/');
    const whole = 'https://broadside.example/blog/posts/other';
    expect(await hrefOf(whole, undefined, {}, at)).toBe('/blog/posts/other/');
  });

  test('leads to what public/ has', async () => {
    const publicFolder = await contentFolder({ 'minutes.pdf': '%PDF' });
    const href = await hrefOf('/minutes.pdf', undefined, {}, { publicFolder }).catch(String);
    expect(href).not.toContain('broken-link');
  });

  test.each([
    ['/posts/other.html', 'broken-link', 'Did you mean “/posts/other/”?'],
    ['/posts/othr', 'broken-link', 'Did you mean “/posts/other/”?'],
    ['https://broadside.example/posts/othr', 'broken-link', 'Did you mean “/posts/other/”?'],
    ['/minutes.pdf', 'broken-link', 'Put the file into public/'],
    ['./othr.mdx', 'link-to-file', 'There is no text at “./othr.mdx”.'],
    ['./nowhere/', 'link-relative', 'leads to nothing beside this text'],
    ['www.mail.example/a', 'link-relative', 'Write https://www.mail.example/a.'],
    ['./other.mdx#prt', 'broken-anchor', 'Did you mean “#part”?'],
    ['./other.es.mdx#part', 'broken-anchor', 'The page has no heading “#part”.'],
  ])('%s is told at its place', async (link, code, words) => {
    const told = await sentencesOf({ ...FILES, 'posts/a.mdx': post({}, `[words](${link})\n`) });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`posts/a.mdx:8:1 ${code}: `);
    expect(told[0]).toContain(words);
  });
});

test('the links of site.yaml are read in the same way', async () => {
  const site = (href: string) =>
    `title: T\ndescription: { en: D., es: D. }\nurl: https://broadside.example\nlanguages: [en, es]\nnavigation:\n  - { label: { en: A, es: B }, href: "${href}" }\n`;
  for (const href of ['/posts', '/posts/größe', 'https://broadside.example/about']) {
    expect(await sentencesOf({ ...FILES, 'site.yaml': site(href) })).toEqual([]);
  }
  expect(await sentencesOf({ ...FILES, 'site.yaml': site('/abut') })).toEqual([
    'site.yaml:6:38 broken-link: There is nothing at “/abut/”. Did you mean “/about/”?',
  ]);
});

test('a text follows a file that got another address', async () => {
  const folder = await contentFolder({
    'posts/a.mdx': post({}, '[words](./b.es.mdx)\n'),
    'posts/b.mdx': post(),
    'posts/b.es.mdx': '---\ntitle: T\ndescription: D.\n---\n\nTexto.\n',
  });
  const { readContent } = await import('../../src/check/read.ts');
  const { addFiles } = await import('./content-folder.ts');
  const cache = new Map();
  const options = {
    content: folder,
    publicFolder: `${folder}/none`,
    now: '2026-11-23',
    drafts: false,
    site: undefined,
    base: '/',
  };
  const linked = async () =>
    (await readContent(options, cache)).entries.find(({ slug }) => slug === 'a')?.body.links[0]
      ?.href;
  expect(await linked()).toBe('/es/posts/b/');
  await addFiles(folder, {
    'posts/b.es.mdx': '---\ntitle: T\ndescription: D.\nslug: dos\n---\n\nTexto.\n',
  });
  expect(await linked()).toBe('/es/posts/dos/');
});
