import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { FIXTURE_BASE, FIXTURE_ORIGIN } from './build.ts';
import { all, attribute, attributes, one, pageAt, pagesOf, textOf } from './html.ts';

const site = inject('fixtureSite');
const at = (address: string) => pageAt(site, address);
const whole = (address: string) => FIXTURE_ORIGIN + FIXTURE_BASE + address;
const pathOf = (address: string) => FIXTURE_BASE + address;

const CASE = 'case-studies/water-for-all/';
const CASE_ES = 'es/case-studies/agua-para-todas/';

/** What a page says of its languages, by language. */
function versionsAt(address: string): Readonly<Record<string, string>> {
  const links = all(at(address), 'head link[rel=alternate][hreflang]');
  return Object.fromEntries(
    links.map((link) => [attribute(link, 'hreflang') ?? '', attribute(link, 'href') ?? '']),
  );
}

/** Where the switch of languages leads, by language. */
function switchAt(address: string): Readonly<Record<string, string>> {
  const links = all(at(address), '.tools details a');
  return Object.fromEntries(
    links.map((link) => [attribute(link, 'hreflang') ?? '', attribute(link, 'href') ?? '']),
  );
}

describe('a page in several languages', () => {
  test.each([
    ['', { en: '', es: 'es/', ar: 'ar/' }],
    ['posts/', { en: 'posts/', es: 'es/posts/', ar: 'ar/posts/' }],
    [CASE, { en: CASE, es: CASE_ES }],
    [CASE_ES, { en: CASE, es: CASE_ES }],
    ['es/about/', { en: 'about/', es: 'es/about/' }],
  ])('/%s tells search engines of each, and of the one for everybody else', (address, versions) => {
    const expected = Object.entries(versions).map(([lang, href]) => [lang, whole(href)]);
    expect(versionsAt(address)).toEqual({
      ...Object.fromEntries(expected),
      'x-default': whole(versions.en),
    });
  });

  test('is named by every page that it names', () => {
    for (const [file] of pagesOf(site)) {
      const address = file.replace(/index\.html$/, '');
      for (const href of Object.values(versionsAt(address))) {
        expect(Object.values(versionsAt(href.slice(whole('').length))), file).toContain(
          whole(address),
        );
      }
    }
  });

  test.each(['posts/with-care/', 'es/posts/a-cielo-abierto/', 'posts/2/', '404.html'])(
    '/%s is in one language alone, and says nothing',
    (address) => {
      expect(versionsAt(address)).toEqual({});
    },
  );

  test('has its pairs in the sitemap too', () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { urlset } = parser.parse(readFileSync(path.join(site, 'sitemap.xml'), 'utf8'));
    const urls: { loc: string; 'xhtml:link'?: { hreflang: string; href: string }[] }[] = urlset.url;
    const linksOf = (address: string) =>
      urls
        .find(({ loc }) => loc === whole(address))
        ?.['xhtml:link']?.map(({ hreflang, href }) => [hreflang, href]);
    const pair = [
      ['en', whole(CASE)],
      ['es', whole(CASE_ES)],
      ['x-default', whole(CASE)],
    ];
    expect([linksOf(CASE), linksOf(CASE_ES)]).toEqual([pair, pair]);
    expect(linksOf('posts/with-care/')).toBeUndefined();
  });
});

describe('the switch of languages', () => {
  test('leads to the same page, and home where there is none', () => {
    expect(switchAt(CASE)).toEqual({ es: pathOf(CASE_ES), ar: pathOf('ar/') });
    expect(switchAt('ar/posts/every-component/')).toEqual({
      en: pathOf('posts/every-component/'),
      es: pathOf('es/posts/every-component/'),
    });
    expect(switchAt('posts/2/')).toEqual({ es: pathOf('es/'), ar: pathOf('ar/') });
  });

  test('names each language in its own letters and direction', () => {
    const [english, arabic] = all(at(CASE_ES), '.tools details a');
    expect([english, arabic].map((link) => link && [textOf(link), attribute(link, 'dir')])).toEqual(
      [
        ['English', 'ltr'],
        ['العربية', 'rtl'],
      ],
    );
  });
});

test.each([
  ['', 'en', 'ltr'],
  ['es/', 'es', 'ltr'],
  ['ar/posts/every-component/', 'ar', 'rtl'],
])('/%s is in %s and runs %s', (address, lang, dir) => {
  const html = one(at(address), 'html');
  expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual([lang, dir]);
});

test('the site’s own words stand on its pages, in both lanes, and in the search', () => {
  const headingLinks = (address: string) =>
    attributes(all(at(address), 'a.anchor'), 'aria-label').map((name) => name.split(' “')[0]);
  expect(textOf(one(at(''), 'a.skip'))).toBe('Straight to the text');
  expect(textOf(one(at('es/'), 'a.skip'))).not.toBe('Straight to the text');
  for (const page of ['posts/every-component/', 'reckoning/']) {
    expect(new Set(headingLinks(page))).toEqual(new Set(['Address of']));
  }
  const { messages } = JSON.parse(readFileSync(path.join(site, 'search.json'), 'utf8'));
  expect(messages.archive).toBe('Everything by year');
});

test('an author goes by the name of each language', () => {
  const author = (address: string) => textOf(one(at(address), 'a[rel=author]'));
  expect([author('posts/week-01/'), author('es/posts/a-cielo-abierto/')]).toEqual([
    'The night shift',
    'El turno de noche',
  ]);
});

describe('a translation', () => {
  test('says whose it is, and that the original has changed since', () => {
    const notice = one(at(CASE_ES), 'p.translated');
    expect(attributes(all(notice, 'a'), 'href')).toEqual([pathOf(CASE)]);
    expect(attribute(notice, 'class')).toContain('notice');
  });

  test('that is as new as its original says only whose it is', () => {
    const notice = one(at('ar/posts/every-component/'), 'p.translated');
    expect(attribute(notice, 'class')).not.toContain('notice');
    expect(all(at('posts/every-component/'), 'p.translated')).toEqual([]);
  });

  test('has the facts of its original, and marks what is not translated', () => {
    const page = at(CASE_ES);
    const moments = all(one(page, 'section[aria-labelledby=timeline]'), 'li');
    expect(moments.map((moment) => textOf(one(moment, 'h3')))[1]).toContain('Se toma la plaza');
    expect(
      attributes(
        moments.flatMap((moment) => all(moment, 'time')),
        'datetime',
      ),
    ).toEqual(['2011', '2013-07', '2017-10-15', '2018', '2025', '2026-10-01']);
    const left = moments.flatMap((moment) => all(moment, 'bdi'));
    expect(left.map((words) => [attribute(words, 'lang'), textOf(words)])).toEqual([
      ['en', 'The count is put right'],
    ]);
  });
});

test('a name in other letters does not draw the number behind it to its far side', () => {
  const byline = one(at('ar/posts/every-component/'), '.byline');
  expect(textOf(byline)).toMatch(/بقلم .+ · 2?\d نوفمبر 2026/u);
  expect(all(byline, 'a bdi').length).toBe(all(byline, 'a').length);
});

test('the source of a passage is told with the marks of its page, around a title in other letters', () => {
  const [note] = all(at('ar/posts/every-component/'), '.cite-notes li');
  expect(note && textOf(note)).toMatch(/^1 How many stood in the square، The counting house، /u);
  expect(note && textOf(one(note, 'a bdi'))).toBe('How many stood in the square');
});

describe('what a language lacks', () => {
  test('is listed in the language that has it, and marked', () => {
    const page = at('es/case-studies/');
    const there = all(page, 'div[lang=en] article.poster h3 a');
    expect(attributes(there, 'href')).toContain(pathOf('case-studies/square/'));
    expect(attributes(there, 'href')).not.toContain(pathOf(CASE));
    expect(attributes(all(page, 'div[lang=en]'), 'dir')).toEqual(['ltr']);
    expect(all(at('case-studies/'), 'div[lang]')).toEqual([]);
  });

  test('is counted beside the posts that there are', () => {
    const links = all(at('ar/posts/'), 'ul.elsewhere a');
    expect(links.map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')])).toEqual([
      ['en', pathOf('posts/')],
      ['es', pathOf('es/posts/')],
    ]);
    expect(links.map((link) => textOf(link).trim())).toEqual([
      expect.stringMatching(/^\d+ \S+ باللغة الإنجليزية فقط$/u),
      'مقال واحد باللغة الإسبانية فقط',
    ]);
  });
});
