import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/output/serve.ts';
import { all, attributes, pagesOf } from '../site/html.ts';
import { launchChromium } from './chromium.ts';

/**
 * What a page may cost a reader who opens it and does nothing: bytes of HTML, styles and scripts as
 * gzip packs them. Make a page lighter before making its budget larger.
 */
const POST = 10_240;
/** A record, a timeline and up to sixteen sources beside the text. */
const CASE_STUDY = 13_312;
/** Styles are the same files from page to page: a reader pays for each once. */
const TEXT_STYLES = 7168;
const LIST_STYLES = 9984;
const SEARCH_STYLES = 11_520;

const KINDS = [
  ['home', '', 5120, LIST_STYLES],
  ['a post', 'posts/where-to-start/', POST, TEXT_STYLES],
  ['the longest post', 'posts/what-a-hashtag-can-carry/', POST, TEXT_STYLES],
  ['the longest case study', 'case-studies/metoo/', CASE_STUDY, LIST_STYLES],
  ['the list of case studies', 'case-studies/', 4096, LIST_STYLES],
  ['a list of posts', 'posts/', 4096, LIST_STYLES],
  ['a topic', 'topics/hashtags/', 3072, LIST_STYLES],
  ['the topics', 'topics/', 3072, LIST_STYLES],
  ['an author', 'authors/desk/', 5120, LIST_STYLES],
  ['the archive', 'archive/', 3072, LIST_STYLES],
  ['the feeds', 'feeds/', 4096, LIST_STYLES],
  ['search', 'search/', 4096, SEARCH_STYLES],
  ['a plain page', 'safety/', 5120, TEXT_STYLES],
  ['a page that is not there', '404.html', 3072, LIST_STYLES],
] as const;

/** Style sheets of a whole site, whatever its size. */
const SHEETS = 5;

/** Of every page: bytes of scripts and of fonts, and the shift. */
const SCRIPTS = 2048;
const FONTS = 90_000;
const SHIFT = 0.05;

interface Cost {
  /** Bytes of HTML, styles and scripts, each file packed by itself. */
  readonly html: number;
  readonly styles: number;
  readonly scripts: number;
  readonly fonts: number;
  /** How far things jumped by themselves, in all: cumulative layout shift. */
  readonly shift: number;
}

let costs: ReadonlyMap<string, Cost>;

beforeAll(async () => {
  const site = await serve(inject('sampleSite'), { base: '/', port: 0 });
  const browser = await launchChromium();
  const open = async ([name, path]: (typeof KINDS)[number]) =>
    [name, await costOf(browser, site.url + path)] as const;
  costs = new Map(await Promise.all(KINDS.map(open)));
  await browser.close();
  await site.close();
});

test.each(KINDS)('%s keeps to its budget', (name, _path, html, styles) => {
  const cost = costs.get(name);
  expect(cost?.html).toBeLessThanOrEqual(html);
  expect(cost?.styles).toBeLessThanOrEqual(styles);
  expect(cost?.scripts).toBeLessThanOrEqual(SCRIPTS);
  expect(cost?.fonts).toBeLessThanOrEqual(FONTS);
});

test.each(['sampleSite', 'fixtureSite'] as const)('%s has few style sheets', (site) => {
  const links = pagesOf(inject(site)).flatMap(([, page]) =>
    attributes(all(page, 'link[rel=stylesheet]'), 'href'),
  );
  expect(new Set(links).size).toBeLessThanOrEqual(SHEETS);
});

test.each(KINDS)('next to nothing jumps on %s where fonts come late', (name) => {
  expect(costs.get(name)?.shift).toBeLessThan(SHIFT);
});

test.each([
  ['post', /^(?:\w\w\/)?posts\/[a-z][^/]*\/index\.html$/, 10, POST, TEXT_STYLES],
  ['case study', /^(?:\w\w\/)?case-studies\/[^/]+\/index\.html$/, 9, CASE_STUDY, LIST_STYLES],
])('every %s keeps to the budget of its kind', (_kind, file, count, budget, styles) => {
  const site = inject('sampleSite');
  const pages = pagesOf(site).filter(([name]) => file.test(name));
  expect(pages.length).toBeGreaterThanOrEqual(count);
  for (const [name, page] of pages) {
    const cost = (files: readonly string[]) =>
      sum(files.map((each) => packed(readFileSync(path.join(site, each)))));
    expect(cost([name]), name).toBeLessThanOrEqual(budget);
    expect(cost(attributes(all(page, 'script'), 'src')), name).toBeLessThanOrEqual(SCRIPTS);
    const sheets = attributes(all(page, 'link[rel=stylesheet]'), 'href');
    expect(cost(sheets), name).toBeLessThanOrEqual(styles);
  }
});

/** Opens a page on a phone, with fonts that come once its words are to be seen. */
async function costOf(browser: Browser, url: string): Promise<Cost> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await page.addInitScript(watchShifts);
  await page.route('**/*.woff2', async (route) => {
    await page.waitForFunction(hasPainted);
    await route.continue();
  });
  const loads = loadsOf(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const { document: html = [], stylesheet = [], script = [], font = [] } = await loads();
  const shift = await page.evaluate(() => document.documentElement.dataset['shift']);
  await page.close();
  return {
    html: sum(html.map(packed)),
    styles: sum(stylesheet.map(packed)),
    scripts: sum(script.map(packed)),
    fonts: sum(font.map(({ length }) => length)),
    shift: Number(shift),
  };
}

/** The bodies of all answers, by the kind of their request. */
function loadsOf(page: Page): () => Promise<Partial<Record<string, Buffer[]>>> {
  const loads: Promise<readonly [kind: string, body: Buffer]>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    loads.push(response.body().then((body) => [kind, body]));
  });
  return async () => {
    const groups = Object.groupBy(await Promise.all(loads), ([kind]) => kind);
    return Object.fromEntries(
      Object.entries(groups).map(([kind, group = []]) => [kind, group.map(([, body]) => body)]),
    );
  };
}

/** Runs in the page, before anything of it: adds up what moves without a reader’s doing. */
function watchShifts(): void {
  let total = 0;
  const tell = () => {
    document.documentElement.dataset['shift'] = String(total);
  };
  document.addEventListener('DOMContentLoaded', tell);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) total += Number(Reflect.get(entry, 'value'));
    tell();
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: whether its words were to be seen, in fonts of the reader’s own. */
function hasPainted(): boolean {
  return performance.getEntriesByName('first-contentful-paint').length > 0;
}

function packed(body: Buffer): number {
  return gzipSync(body, { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
