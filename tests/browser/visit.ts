import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type RunningSite, serve } from '../../src/output/serve.ts';
import { FIXTURE_BASE } from '../site/build.ts';
import { launchChromium } from './chromium.ts';

/** The kinds of page a reader meets, of the fixture site. */
export const PAGES = [
  ['home', ''],
  ['a post', 'posts/every-component/'],
  ['a post with a content note', 'posts/with-care/'],
  ['a case study', 'case-studies/water-for-all/'],
  ['the list of case studies', 'case-studies/'],
  ['a list of posts', 'posts/'],
  ['a topic', 'topics/organising/'],
  ['an author', 'authors/desk/'],
  ['the archive', 'archive/'],
  ['the feeds', 'feeds/'],
  ['search', 'search/'],
  ['a plain page', 'about/'],
  ['a page that is not there', 'nothing/here/'],
  ['home, from right to left', 'ar/'],
  ['a post, from right to left', 'ar/posts/every-component/'],
] as const;

export interface Visit {
  readonly page: Page;
  /** What went wrong since the page was opened: errors, refusals, requests to other hosts. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Visitor {
  /** Opens the page at an address below the base, and waits until its fonts are there. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
}

/** A built site, served as a host would, and a browser, for the tests of one file. */
export function visitor(which: 'fixtureSite' | 'sampleSite' = 'fixtureSite'): Visitor {
  let site: RunningSite;
  let browser: Browser;

  beforeAll(async () => {
    const base = which === 'fixtureSite' ? FIXTURE_BASE : '/';
    site = await serve(inject(which), { base, port: 0 });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  return { visit: (address, options) => visit(browser, site.url, address, options) };
}

async function visit(
  browser: Browser,
  home: string,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = listen(page, home);
  const response = await page.goto(home + address);
  if (response?.status() !== (address.includes('nothing/') ? 404 : 200)) {
    complaints.push(`${address} answered ${response?.status()}`);
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, complaints, close: () => context.close() };
}

function listen(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // That a page is not there is what the 404 page is about.
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (
      !message.text().includes('status of 404') ||
      !message.location().url.includes('/nothing/')
    ) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) {
      complaints.push(`request to ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().includes('/nothing/')) {
      complaints.push(`${response.status()}: ${response.url()}`);
    }
  });
  return complaints;
}
