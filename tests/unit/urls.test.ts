import { describe, expect, test } from 'vitest';
import {
  absolute,
  addressesIn,
  isElsewhere,
  isHostName,
  languageParam,
  rootFile,
  withoutBase,
  writtenLink,
} from '../../src/core/urls.ts';

const where = { site: 'https://a.example', base: '/', defaultLanguage: 'en' };
const below = { ...where, base: '/blog/' };

const all = (site: typeof where, lang: string) => {
  const to = addressesIn(site, lang);
  return [
    to.home,
    to.posts(),
    to.posts(2),
    to.caseStudies,
    to.topics,
    to.topic('x'),
    to.topic('x', 3),
    to.author('y'),
    to.author('y', 2),
    to.archive,
    to.year(2026),
    to.search,
    to.feeds,
    to.rss,
    to.notFound,
    to.entry('posts', 'a'),
    to.entry('case-studies', 'metoo'),
    to.entry('pages', 'about'),
    to.shareImage('posts', 'a', 'wide'),
  ];
};

const PATHS = [
  '',
  'posts/',
  'posts/2/',
  'case-studies/',
  'topics/',
  'topics/x/',
  'topics/x/3/',
  'authors/y/',
  'authors/y/2/',
  'archive/',
  'archive/2026/',
  'search/',
  'feeds/',
  'rss.xml',
  '404.html',
  'posts/a/',
  'case-studies/metoo/',
  'about/',
  'share/posts/a/wide.png',
];

describe('addresses', () => {
  test.each([
    ['the default language', where, 'en', '/'],
    ['another language', where, 'es', '/es/'],
    ['a folder below the host', below, 'en', '/blog/'],
    ['another language there', below, 'pt-BR', '/blog/pt-BR/'],
  ])('are those of the contract, in %s', (_, site, lang, root) => {
    expect(all(site, lang)).toEqual(PATHS.map((path) => root + path));
  });

  test('no two pages of a language have one', () => {
    expect(new Set(all(where, 'en')).size).toBe(PATHS.length);
  });

  test('files of the root are the same in every language', () => {
    expect(rootFile(below, 'sitemap.xml')).toBe('/blog/sitemap.xml');
  });

  test('the whole address has the host in front', () => {
    expect(absolute(below, '/blog/posts/a/')).toBe('https://a.example/blog/posts/a/');
  });

  test('the output folder knows nothing of the base', () => {
    expect([withoutBase(below, '/blog/posts/a/'), withoutBase(where, '/posts/a/')]).toEqual([
      'posts/a/',
      'posts/a/',
    ]);
  });

  test('only another language is a part of a route', () => {
    expect([languageParam(where, 'en'), languageParam(where, 'es')]).toEqual([undefined, 'es']);
  });
});

describe('links as writers write them', () => {
  test.each([
    ['/posts/a/', '/blog/posts/a/'],
    ['/', '/blog/'],
    ['#here', '#here'],
    ['https://b.example/', 'https://b.example/'],
    ['//b.example/', '//b.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ])('%s is %s below /blog/', (href, expected) => {
    expect(writtenLink(below, href)).toBe(expected);
  });

  test.each([
    ['https://b.example/', true],
    ['//b.example/', true],
    ['mailto:a@b.example', true],
    ['https://a.example.evil.example/', true],
    ['https://a.example/posts/', false],
    ['/posts/', false],
    ['#here', false],
  ])('%s leads elsewhere: %s', (href, elsewhere) => {
    expect(isElsewhere(where, href)).toBe(elsewhere);
  });
});

describe('a host', () => {
  test.each([
    ['https://example.org', true],
    ['https://bücher.example', true],
    ['https://my_site.example.', true],
    ['http://127.0.0.1:3000', true],
    ['http://[::1]:3000', true],
    ['https://a;id;b.example', false],
    ['https://a$(id).example', false],
    ["https://a'b.example", false],
    ['https://a`id`.example', false],
    ['https://a{b}.example', false],
    [`https://${'a'.repeat(64)}.example`, false],
    [`https://${'a.'.repeat(140)}example`, false],
  ])('of %s is one that a configuration can hold: %s', (address, yes) => {
    expect(isHostName(URL.parse(address)?.hostname ?? '')).toBe(yes);
  });
});
