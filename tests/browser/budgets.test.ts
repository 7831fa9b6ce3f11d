import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type RunningSite, serve } from '../../src/output/serve.ts';
import { launchChromium } from './chromium.ts';

/**
 * What a kind of page may cost a reader who opens it and does nothing: bytes of HTML, styles and
 * scripts as gzip packs them, and how many requests these take. Make a page lighter before making
 * its budget larger.
 */
const BUDGETS = [
  ['home', '', 14_336, 6],
  ['a post', 'posts/where-to-start/', 15_400, 4],
  ['the longest post', 'posts/what-a-hashtag-can-carry/', 17_400, 4],
  ['a case study with a way out', 'case-studies/metoo/', 20_000, 5],
  ['the list of case studies', 'case-studies/', 14_336, 6],
  ['a list of posts', 'posts/', 14_336, 4],
  ['a topic', 'topics/hashtags/', 14_336, 4],
  ['an author', 'authors/desk/', 14_336, 6],
  ['the archive', 'archive/', 14_336, 4],
  ['the feeds', 'feeds/', 14_336, 4],
  ['search', 'search/', 14_336, 7],
  ['a plain page', 'safety/', 14_336, 4],
  ['a page that is not there', '404.html', 14_336, 4],
] as const;

/** Of every page: bytes of scripts and of fonts, and how far things jump by themselves. */
const SCRIPTS = 2048;
const FONTS = 90_000;
const SHIFT = 0.01;

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  site = await serve(inject('sampleSite'), { base: '/', port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.concurrent.each(BUDGETS)('%s keeps to its budget', async (_name, path, bytes, requests) => {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await page.addInitScript(watchShifts);
  const loads = loadsOf(page);
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  const { document: html = [], stylesheet = [], script = [], font = [] } = await loads();
  const code = [...html, ...stylesheet, ...script].map(packed);
  expect(sum(script.map(packed))).toBeLessThanOrEqual(SCRIPTS);
  expect(sum(font.map(({ length }) => length))).toBeLessThanOrEqual(FONTS);
  expect(sum(code)).toBeLessThanOrEqual(bytes);
  expect(code.length).toBeLessThanOrEqual(requests);
  expect(Number(await page.evaluate(() => document.documentElement.dataset['shift']))).toBeLessThan(
    SHIFT,
  );
  await page.close();
});

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

function packed(body: Buffer): number {
  return gzipSync(body, { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
