import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownToHast } from 'satteri';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { headers } from '../../src/core/headers.ts';
import { launchChromium } from '../browser/chromium.ts';
import { FIXTURE_BASE, FIXTURE_ORIGIN } from './build.ts';
import { all, attribute, attributes, filesOf, one, pageAt, pagesOf, textOf } from './html.ts';

const site = inject('fixtureSite');
const home = FIXTURE_ORIGIN + FIXTURE_BASE;
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));

interface Node {
  readonly '@type': string;
  readonly '@id'?: string;
  readonly [name: string]: unknown;
}

function graphOf(address: string): readonly Node[] {
  const scripts = all(pageAt(site, address), 'script[type=application/ld+json]');
  expect(scripts).toHaveLength(1);
  const data: { '@graph': readonly Node[] } = JSON.parse(
    textOf(one(pageAt(site, address), 'script[type=application/ld+json]')),
  );
  return data['@graph'];
}

const nodeOf = (address: string, type: string) =>
  graphOf(address).find((node) => node['@type'] === type);

describe('what a page says of itself', () => {
  test('is one graph whose nodes are all there', () => {
    for (const [file] of pagesOf(site)) {
      const graph = graphOf(file.replace(/index\.html$/, ''));
      const ids = graph.flatMap((node) => node['@id'] ?? []);
      expect(new Set(ids).size, file).toBe(ids.length);
      const referred = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)];
      expect(
        referred.filter(([, id = '']) => !ids.includes(id)),
        file,
      ).toEqual([]);
    }
  });

  test('is a BlogPosting with who, when, what it rests on and what was put right', () => {
    const post = nodeOf('posts/in-the-open/', 'BlogPosting');
    expect(post).toMatchObject({
      '@id': `${home}posts/in-the-open/#text`,
      headline: 'In the open, with <b>signs</b> & “quotes”',
      dateModified: '2026-11-15',
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      correction: [{ datePublished: '2026-11-15' }, { datePublished: '2026-11-12' }],
    });
  });

  test('is an Article about a movement, with the way to it', () => {
    const study = graphOf('case-studies/water-for-all/');
    const movement = study.find(({ '@id': id }) => id?.endsWith('#movement'));
    expect(['Organization', 'Event']).toContain(movement?.['@type']);
    expect(nodeOf('case-studies/water-for-all/', 'Article')).toMatchObject({
      about: { '@id': movement?.['@id'] },
    });
    expect(nodeOf('case-studies/water-for-all/', 'BreadcrumbList')).toMatchObject({
      itemListElement: [{ position: 1 }, { position: 2 }, { position: 3 }],
    });
  });

  test('is a WebSite with its search, in each language', () => {
    expect(nodeOf('es/', 'WebSite')).toMatchObject({
      inLanguage: 'es',
      potentialAction: { target: { urlTemplate: `${home}es/search/?q={search_term_string}` } },
    });
  });

  test('ends no script, and runs nowhere', async () => {
    const html = read('posts/in-the-open/index.html');
    expect(html).toContain('\\u003cb\\u003esigns');
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const blocked: string[] = [];
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) blocked.push(message.text());
      });
      await page.route('**/*', (route) => {
        const { pathname } = new URL(route.request().url());
        const file = pathname.slice(FIXTURE_BASE.length).replace(/\/$/, '/index.html');
        return route.fulfill({ path: path.join(site, file), headers: headers(undefined) });
      });
      await page.goto(`${home}posts/in-the-open/`);
      const type = await page.evaluate(() => {
        const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
        return JSON.parse(data ?? '')['@graph'].length;
      });
      expect(type).toBeGreaterThan(2);
      expect(blocked).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe('a preview', () => {
  test('has a title, a description, an address and a picture that is there', () => {
    for (const [file, page] of pagesOf(site)) {
      const property = (name: string) =>
        attribute(one(page, `head meta[property=${name}]`), 'content') ?? '';
      expect(property('og:title'), file).not.toBe('');
      expect(property('og:description'), file).not.toBe('');
      const image = property('og:image');
      expect(image.startsWith(home), file).toBe(true);
      expect(() => read(new URL(image).pathname.slice(FIXTURE_BASE.length))).not.toThrow();
      expect(property('og:image:alt'), file).not.toBe('');
    }
  });
});

describe('icons', () => {
  test('are all drawn from one, in the sizes that the manifest says', async () => {
    const manifest = json('manifest.webmanifest');
    const icons =
      typeof manifest === 'object' && manifest !== null && 'icons' in manifest
        ? manifest.icons
        : [];
    expect(icons).toHaveLength(3);
    for (const { src, sizes } of Array.isArray(icons) ? icons : []) {
      const { width, height } = await sharp(
        path.join(site, src.slice(FIXTURE_BASE.length)),
      ).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    const links = attributes(all(pageAt(site, ''), 'head link[rel=icon]'), 'href');
    expect(links).toEqual([`${FIXTURE_BASE}favicon.ico`, `${FIXTURE_BASE}icon.svg`]);
  });
});

describe('an old address', () => {
  test.each([
    ['2019/in-the-open/', 'posts/in-the-open/'],
    ['old/open/', 'posts/in-the-open/'],
    ['old-press/', 'about/'],
  ])('/%s leads to /%s', (from, to) => {
    const page = pageAt(site, from);
    expect(attribute(one(page, 'meta[http-equiv=refresh]'), 'content')).toBe(
      `0; url=${FIXTURE_BASE}${to}`,
    );
    expect(attribute(one(page, 'link[rel=canonical]'), 'href')).toBe(home + to);
    expect(attribute(one(page, 'meta[name=robots]'), 'content')).toBe('noindex');
    expect(attribute(one(page, 'main a'), 'href')).toBe(FIXTURE_BASE + to);
    expect(read('_redirects').split('\n')).toContain(
      `${FIXTURE_BASE}${from} ${FIXTURE_BASE}${to} 301`,
    );
    expect(read('sitemap.xml')).not.toContain(home + from);
  });
});

describe('open data', () => {
  test('hold every case study of a language, in JSON and in CSV', () => {
    const data = json('case-studies.json');
    const studies =
      typeof data === 'object' && data !== null && 'caseStudies' in data ? data.caseStudies : [];
    const slugs = Array.isArray(studies) ? studies.map(({ slug }) => slug) : [];
    const pages = filesOf(site).flatMap(
      (file) => /^case-studies\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? [],
    );
    expect(slugs.toSorted()).toEqual(pages);
    const rows = read('case-studies.csv').split('\r\n').slice(1, -1);
    expect(rows.map((row) => row.split(',')[0]).toSorted()).toEqual(pages);
  });

  test('explain every field that they have', () => {
    const schema = JSON.stringify(json('case-studies.schema.json'));
    expect(schema).toContain('Who counted.');
    expect(schema).toContain('"version":{"const":1}');
  });
});

describe('a copy of an entry', () => {
  test('as Markdown says what its page says', () => {
    for (const file of filesOf(site).filter((name) => /posts\/.*\/index\.md$/.test(name))) {
      const said = squeezed(hastText(markdownToHast(read(file))));
      const page = pageAt(site, file.replace('index.md', ''));
      for (const paragraph of all(page, '.prose p').filter(
        (node) => all(node, 'sup').length === 0,
      )) {
        expect(said, file).toContain(squeezed(textOf(paragraph).replace('↩', '')));
      }
    }
  });

  test('is named by its page and by llms.txt', () => {
    const page = pageAt(site, 'posts/in-the-open/');
    const links = attributes(all(page, 'head link[rel=alternate]'), 'href');
    expect(links).toContain(`${FIXTURE_BASE}posts/in-the-open/index.md`);
    expect(links).toContain(`${FIXTURE_BASE}posts/in-the-open/index.json`);
    const copies = filesOf(site).filter((file) => /\/index\.md$/.test(file));
    expect(copies.filter((file) => !read('llms.txt').includes(`(${home}${file})`))).toEqual([]);
  });
});

function hastText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node && Array.isArray(node.children)
    ? node.children.map(hastText).join('')
    : '';
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
