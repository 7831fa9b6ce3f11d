import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { rootFiles } from '../../src/check/site-map.ts';
import { FIXTURE_BASE, FIXTURE_ORIGIN } from './build.ts';
import { all, attribute, attributes, filesOf, one, pageAt, pagesOf, textOf } from './html.ts';

const site = inject('fixtureSite');
const files = new Set(filesOf(site));
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const addressOf = (file: string) =>
  FIXTURE_ORIGIN + FIXTURE_BASE + file.replace(/(^|\/)index\.html$/, '$1');

describe('the addresses of the contract', () => {
  test.each([
    ['the home page', 'index.html'],
    ['the list of posts', 'posts/index.html'],
    ['its second page', 'posts/2/index.html'],
    ['a post in a folder', 'posts/every-component/index.html'],
    ['a post in one file', 'posts/with-care/index.html'],
    ['a post in Markdown', 'posts/in-the-open/index.html'],
    ['the list of case studies', 'case-studies/index.html'],
    ['a case study', 'case-studies/water-for-all/index.html'],
    ['the topics', 'topics/index.html'],
    ['a topic', 'topics/tools/index.html'],
    ['a topic without posts', 'topics/silence/index.html'],
    ['the second page of a topic', 'topics/organising/2/index.html'],
    ['an author', 'authors/desk/index.html'],
    ['the second page of an author', 'authors/night-shift/2/index.html'],
    ['a page', 'about/index.html'],
    ['a trusted page', 'reckoning/index.html'],
    ['the archive', 'archive/index.html'],
    ['a year of it', 'archive/2025/index.html'],
    ['search', 'search/index.html'],
    ['what stands where nothing stands', '404.html'],
    ['the same in another language', 'ar/404.html'],
    ['the sitemap', 'sitemap.xml'],
    ['the word to robots', 'robots.txt'],
    ['the feed', 'rss.xml'],
    ['home in another language', 'es/index.html'],
    ['a translated post', 'es/posts/every-component/index.html'],
    ['a post in another language alone', 'es/posts/a-cielo-abierto/index.html'],
    ['a page in another language', 'es/about/index.html'],
    ['a list in a language written from the right', 'ar/posts/index.html'],
  ])('%s is at %s', (_what, file) => {
    expect(files).toContain(file);
  });

  test('are no more: no page is empty, or of another language', () => {
    expect(files).not.toContain('posts/3/index.html');
    expect(files).not.toContain('ar/404/index.html');
    expect(files).not.toContain('posts/1/index.html');
    expect(files).not.toContain('en/index.html');
    expect(files).not.toContain('ar/about/index.html');
    expect(files).not.toContain('posts/a-cielo-abierto/index.html');
    expect(files).not.toContain('es/posts/with-care/index.html');
  });

  test('of files beside a home page are those that no old address may take', () => {
    const languages = ['en', 'es', 'ar'];
    const lists = { readings: [], topics: [], authors: [] };
    const taken = rootFiles({ ...lists, languages, defaultLanguage: 'en' });
    const beside = [...files].filter((file) => /^(?:(?:es|ar)\/)?(?!index\.html)[^/]+$/.test(file));
    expect(taken.toSorted()).toEqual(beside.map((file) => `/${file}`).toSorted());
  });
});

describe('a page', () => {
  test('names its own whole address as canonical', () => {
    for (const [file, page] of pagesOf(site)) {
      expect(attribute(one(page, 'head link[rel=canonical]'), 'href'), file).toBe(addressOf(file));
      expect(attribute(one(page, 'head meta[property=og:url]'), 'content')).toBe(addressOf(file));
    }
  });

  test('keeps every address of the site below the base', () => {
    for (const [file, page] of pagesOf(site)) {
      const all = ['href', 'src'].flatMap((name) => attributes(elements(page), name));
      const own = all.filter((address) => address.startsWith('/'));
      expect(own.length, file).toBeGreaterThan(10);
      expect(own.filter((address) => !address.startsWith(FIXTURE_BASE))).toEqual([]);
    }
  });

  test('names pages of other languages that exist, and itself among them', () => {
    for (const [file, page] of pagesOf(site)) {
      const others = all(page, 'head link[rel=alternate][hreflang]');
      const hrefs = attributes(others, 'href').map((href) =>
        href.replace(/^\//, `${FIXTURE_ORIGIN}/`),
      );
      const known = [...files].filter((name) => name.endsWith('.html')).map(addressOf);
      expect(
        hrefs.filter((href) => !known.includes(href)),
        file,
      ).toEqual([]);
      if (hrefs.length > 0) expect(hrefs).toContain(addressOf(file));
    }
  });
});

describe('the sitemap', () => {
  const parsed = new XMLParser({ parseTagValue: false }).parse(read('sitemap.xml'));
  const entries: { loc: string; lastmod?: string }[] = parsed.urlset.url;
  const lastmod = (address: string) =>
    entries.find(({ loc }) => loc === FIXTURE_ORIGIN + FIXTURE_BASE + address)?.lastmod;

  test('names pages that exist, each once', () => {
    const known = pagesOf(site).map(([file]) => addressOf(file));
    const named = entries.map(({ loc }) => loc);
    expect(named.filter((loc) => !known.includes(loc))).toEqual([]);
    expect(named).toEqual([...new Set(named)]);
  });

  test('names every entry', () => {
    const named = new Set(entries.map(({ loc }) => loc));
    const entryPages = [...files].filter((file) =>
      /^(?:es\/|ar\/)?(?:(?:posts|case-studies)\/[a-z][\w-]*|about|reckoning)\/index\.html$/.test(
        file,
      ),
    );
    expect(entryPages.length).toBeGreaterThan(40);
    expect(entryPages.map(addressOf).filter((loc) => !named.has(loc))).toEqual([]);
  });

  test.each([
    ['posts/with-care/', '2026-11-09', 'its day of publication'],
    ['posts/in-the-open/', '2026-11-15', 'its newest correction'],
    ['case-studies/water-for-all/', '2026-11-02', 'its newest correction, after its review'],
    ['case-studies/square/', '2026-11-01', 'its review'],
    ['posts/', '2026-11-20', 'its newest post'],
    ['', '2026-11-20', 'its newest post'],
  ])('says that /%s changed last on %s, %s', (address, day) => {
    expect(lastmod(address)).toBe(day);
  });
});

test('robots.txt names the sitemap by its whole address and keeps nobody out', () => {
  const lines = read('robots.txt').trim().split('\n');
  expect(lines).toContain(`Sitemap: ${FIXTURE_ORIGIN}${FIXTURE_BASE}sitemap.xml`);
  expect(lines.filter((line) => /^Disallow: ./.test(line))).toEqual([]);
});

test('the 404 page leads home, to the archive, and to the other languages', () => {
  const page = pageAt(site, '404.html');
  expect(textOf(one(page, 'h1'))).not.toBe('');
  const links = attributes(all(page, 'main a'), 'href');
  expect(links).toContain(FIXTURE_BASE);
  expect(links).toContain(`${FIXTURE_BASE}archive/`);
  expect(links).toContain(`${FIXTURE_BASE}ar/`);
  const arabic = pageAt(site, 'ar/404.html');
  expect(attributes(all(arabic, 'main a'), 'href')).toContain(`${FIXTURE_BASE}ar/archive/`);
  expect(attribute(one(arabic, 'html'), 'dir')).toBe('rtl');
});

function elements(page: ReturnType<typeof pageAt>) {
  return all(page, '[href]').concat(all(page, '[src]'));
}
