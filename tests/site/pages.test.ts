import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checkOutput } from '../../src/output/check.ts';
import { FIXTURE_BASE, FIXTURE_ORIGIN } from './build.ts';
import {
  all,
  attribute,
  attributes,
  elementsBelow,
  filesOf,
  one,
  pagesOf,
  textOf,
} from './html.ts';

const sites = [
  { name: 'fixture', folder: inject('fixtureSite'), base: FIXTURE_BASE, origin: FIXTURE_ORIGIN },
  { name: 'sample', folder: inject('sampleSite'), base: '/', origin: 'https://broadside.example' },
] as const;

describe.each(sites)('every page of the $name site', ({ folder, base, origin }) => {
  const pages = pagesOf(folder);

  test('is not beside what public/ keeps for writers and for git', () => {
    const names = ['README.md', '.gitkeep'];
    expect(names.filter((name) => existsSync(path.join(folder, name)))).toEqual([]);
  });

  test('passes the output check, html-validate on each', async () => {
    const { problems, pages: read } = await checkOutput(folder, {
      origin,
      base,
      traces: [],
      validate: 'every',
      known: new Map(),
    });
    expect(problems).toEqual([]);
    expect(read).toBe(filesOf(folder).filter((file) => file.endsWith('.html')).length);
  });

  test('says its language and direction', () => {
    for (const [file, page] of pages) {
      const html = one(page, 'html');
      const lang = /^[a-z]{2}(?=\/)/.exec(file)?.[0] ?? 'en';
      expect([attribute(html, 'lang'), attribute(html, 'dir')], file).toEqual([
        lang,
        lang === 'ar' || lang === 'fa' ? 'rtl' : 'ltr',
      ]);
    }
  });

  test('has one first heading, and no heading that skips a level', () => {
    for (const [file, page] of pages) {
      const levels = elementsBelow(page).flatMap(({ tagName }) => {
        const level = /^h([1-6])$/.exec(tagName)?.[1];
        return level === undefined ? [] : [Number(level)];
      });
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      expect(levels[0], file).toBe(1);
      const skips = levels.filter((level, index) => level - (levels[index - 1] ?? level) > 1);
      expect(skips, file).toEqual([]);
    }
  });

  test('has a title, a description, and landmarks that a screen reader can go to', () => {
    const titles = pages.map(([file, page]) => {
      expect(attribute(one(page, 'head meta[name=description]'), 'content'), file).not.toBe('');
      expect(all(page, 'body main'), file).toHaveLength(1);
      expect(attributes(all(page, 'body a.skip'), 'href')[0], file).toBe('#text');
      expect(one(page, '#text').tagName).toBe('main');
      const navs = all(page, 'nav').map(
        (nav) => attribute(nav, 'aria-label') ?? attribute(nav, 'aria-labelledby'),
      );
      expect(navs, file).toEqual([...new Set(navs)]);
      expect(navs, file).not.toContain(undefined);
      return textOf(one(page, 'head title'));
    });
    expect(titles.filter((title) => title.trim() === '')).toEqual([]);
  });

  test('has no inline script or style, and nothing that a browser would load from elsewhere', () => {
    for (const [file, page] of pages) {
      const elements = elementsBelow(page);
      const inline = elements.filter(
        (element) =>
          element.tagName === 'style' ||
          attribute(element, 'style') !== undefined ||
          element.attrs.some(({ name }) => name.startsWith('on')) ||
          (element.tagName === 'script' &&
            attribute(element, 'src') === undefined &&
            attribute(element, 'type') !== 'application/ld+json'),
      );
      expect(
        inline.map(({ tagName }) => tagName),
        file,
      ).toEqual([]);
      const loaded = [
        ...attributes(elements, 'src'),
        ...attributes(elements, 'srcset').flatMap((set) => set.split(/,\s+/)),
        ...attributes(all(page, 'link[rel=stylesheet]'), 'href'),
        ...attributes(all(page, 'link[rel=preload]'), 'href'),
        ...attributes(all(page, 'link[rel=icon]'), 'href'),
      ];
      expect(loaded.length, file).toBeGreaterThan(3);
      expect(
        // A picture whose bytes stand in the page is loaded from nowhere.
        loaded.filter((address) => !address.startsWith(base) && !/^data:image\/png;/.test(address)),
        file,
      ).toEqual([]);
    }
  });

  test('marks links that leave the site, so that they learn nothing from it', () => {
    for (const [file, page] of pages) {
      const leaving = all(page, 'a').filter((link) => {
        const href = attribute(link, 'href') ?? '';
        return /^https?:/.test(href) && !href.startsWith(`${origin}/`);
      });
      for (const link of leaving) {
        expect(attribute(link, 'rel')?.split(' '), `${file} ${attribute(link, 'href')}`).toEqual(
          expect.arrayContaining(['noopener', 'noreferrer']),
        );
      }
    }
  });

  test('describes every image and says how large it is', () => {
    for (const [file, page] of pages) {
      for (const image of all(page, 'img')) {
        const name = `${file} ${attribute(image, 'src')}`;
        expect(attribute(image, 'alt'), name).toBeDefined();
        expect(Number(attribute(image, 'width')), name).toBeGreaterThan(0);
        expect(Number(attribute(image, 'height')), name).toBeGreaterThan(0);
      }
    }
  });
});

test('scripts are few and small', () => {
  const [fixture] = sites;
  const page = pagesOf(fixture.folder).find(
    ([file]) => file === 'posts/every-component/index.html',
  );
  const scripts = page === undefined ? [] : attributes(all(page[1], 'script'), 'src');
  const bytes = scripts.map((src) =>
    readFileSync(path.join(fixture.folder, src.slice(FIXTURE_BASE.length).split('?')[0] ?? '')),
  );
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(4096);
});
