import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/output/serve.ts';
import { launchChromium } from './chromium.ts';

/**
 * What a kind of page may cost a reader who opens it and does nothing: bytes of HTML, styles and
 * scripts as gzip packs them. Make a page lighter before making its budget larger.
 */
const BUDGETS = [
  ['home', '', 11_000],
  ['a post', 'posts/where-to-start/', 14_600],
  ['the longest post', 'posts/what-a-hashtag-can-carry/', 17_500],
  ['the longest case study', 'case-studies/metoo/', 19_600],
  ['the list of case studies', 'case-studies/', 10_000],
  ['a list of posts', 'posts/', 9000],
  ['a topic', 'topics/hashtags/', 9000],
  ['an author', 'authors/desk/', 11_000],
  ['the archive', 'archive/', 9000],
  ['the feeds', 'feeds/', 9000],
  ['search', 'search/', 11_000],
  ['a plain page', 'safety/', 11_500],
  ['a page that is not there', '404.html', 9000],
] as const;

/** Of every page: files of HTML, style and script, and bytes of scripts and of fonts. */
const REQUESTS = 4;
const SCRIPTS = 2048;
const FONTS = 90_000;

interface Cost {
  /** Bytes of HTML, styles and scripts, each packed by itself. */
  readonly code: readonly number[];
  readonly scripts: number;
  readonly fonts: number;
  /** How far things jumped by themselves, in all: cumulative layout shift. */
  readonly shift: number;
}

let costs: ReadonlyMap<string, Cost>;

beforeAll(async () => {
  const site = await serve(inject('sampleSite'), { base: '/', port: 0 });
  const browser = await launchChromium();
  const open = async ([name, path]: (typeof BUDGETS)[number]) =>
    [name, await costOf(browser, site.url + path)] as const;
  costs = new Map(await Promise.all(BUDGETS.map(open)));
  await browser.close();
  await site.close();
});

test.each(BUDGETS)('%s keeps to its budget', (name, _path, bytes) => {
  const cost = costs.get(name);
  expect(cost?.scripts).toBeLessThanOrEqual(SCRIPTS);
  expect(cost?.fonts).toBeLessThanOrEqual(FONTS);
  expect(sum(cost?.code ?? [])).toBeLessThanOrEqual(bytes);
  expect(cost?.code.length).toBeLessThanOrEqual(REQUESTS);
});

// One line more or less is chance, and a test of each page would hang on it.
test('where fonts come late, next to nothing jumps on most pages', () => {
  const shifts = [...costs.values()].map(({ shift }) => shift).toSorted((a, b) => a - b);
  expect(shifts[Math.floor(shifts.length * 0.75)]).toBeLessThan(0.02);
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
    code: [...html, ...stylesheet, ...script].map(packed),
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
