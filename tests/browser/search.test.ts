import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type RunningSite, serve } from '../../src/output/serve.ts';
import { launchChromium } from './chromium.ts';
import { answered, answeredFor, answeredWith, choices } from './search-page.ts';
import { axeFaults, type Visit, visit } from './search-visit.ts';

let site: RunningSite;
let browser: Browser;
let reader: Visit;

beforeAll(async () => {
  site = await serve(inject('sampleSite'), { base: '/', port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  reader = await visit(browser, site, { viewport: { width: 1280, height: 900 } });
});

afterEach(async () => {
  const { faults, requests, close } = reader;
  await close();
  expect(faults).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
});

describe('a search by name', () => {
  test.each([
    ['#BLM', '#BlackLivesMatter'],
    ['blm', '#BlackLivesMatter'],
    ['black lives matter', '#BlackLivesMatter'],
    ['#MeToo', '#MeToo'],
    ['me too', '#MeToo'],
    ['米兔', '#MeToo'],
    ['balance ton porc', '#MeToo'],
    ['end sars', '#EndSARS'],
    ['ñi uña ménos', '#NiUnaMenos'],
    ['#MahsaAmini', '#مهسا_امینی'],
    ['مهساامینی', '#مهسا_امینی'],
  ])('“%s” finds %s first', async (query, title) => {
    await reader.open(`search/?q=${encodeURIComponent(query)}`);
    expect((await answered(reader.page)).titles[0]).toBe(title);
  });

  test.each([
    ['es', 'femicidio', '#NiUnaMenos'],
    ['fr', 'permanence', 'Par où commencer'],
    ['ar', 'شارعكم', 'من أين نبدأ؟'],
    ['fa', 'گشت ارشاد', '#مهسا_امینی'],
  ])('in %s, “%s” finds %s first', async (lang, query, title) => {
    await reader.open(`${lang}/search/?q=${encodeURIComponent(query)}`);
    expect((await answered(reader.page)).titles[0]).toBe(title);
  });
});

describe('the search page', () => {
  test('is its address: typed, ticked, and undone by Back', async () => {
    const { page } = reader;
    await reader.open('search/');
    await page.locator('search-page input').first().pressSequentially('police', { delay: 20 });
    const all = await answeredFor(page, 'police');
    await expect.poll(() => page.url()).toBe(`${site.url}search/?q=police`);
    await page.getByLabel('#EndSARS').check();
    await expect.poll(() => page.url()).toBe(`${site.url}search/?q=police&movement=endsars`);
    const some = await answered(page);
    expect(some.titles.length).toBeLessThan(all.titles.length);

    await page.goBack();
    await expect.poll(() => page.url()).toBe(`${site.url}search/?q=police`);
    await expect.poll(() => answered(page)).toEqual(all);
    expect(await page.getByLabel('#EndSARS').isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(`${site.url}search/`);
    await page.locator('.search-rest').waitFor({ state: 'visible' });
    expect(await page.locator('search-page input').first().inputValue()).toBe('');
  });

  test('shows a shared search as it was', async () => {
    const { page } = reader;
    await reader.open('search/?q=police&movement=endsars&sort=newest');
    const { status } = await answered(page);
    expect(status).toContain('newest first');
    expect(await page.getByLabel('#EndSARS').isChecked()).toBe(true);
    expect(await page.locator('search-page input').first().inputValue()).toBe('police');
  });

  test('counts for each filter what ticking it gives', async () => {
    const { page } = reader;
    await reader.open('search/?q=police');
    const all = await answered(page);
    const counts = await choices(page, 'Kind');
    expect(counts.length).toBe(2);
    for (const [label, count] of counts) {
      const box = page.locator('label', { hasText: label }).getByRole('checkbox');
      await box.check();
      const { titles } = await answeredWith(page, `${count} result`);
      expect(titles.length).toBe(Math.min(count, 10));
      await box.uncheck();
      await expect.poll(() => answered(page)).toEqual(all);
    }
  });

  test('gives results for filters alone, the newest first, and more when asked', async () => {
    const { page } = reader;
    const site = inject('sampleSite');
    const entries = globSync('{posts,case-studies}/*/index.md', { cwd: site }).length;
    await reader.open('search/?kind=post&kind=case-study');
    const { titles, status } = await answered(page);
    expect(status).toBe(`${entries} entries, newest first.`);
    expect(titles.length).toBe(10);
    expect(titles[0]).toBe('Where to start');
    await page.getByRole('button', { name: 'More results' }).click();
    await page
      .locator('.found')
      .nth(entries - 1)
      .waitFor();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe(await page.locator('.found h3').nth(10).textContent());
  });

  test('hides entries by their content notes', async () => {
    const { page } = reader;
    await reader.open('search/?movement=metoo');
    const all = await answered(page);
    expect(all.titles).toContain('#MeToo');
    await page.getByLabel('sexual violence').check();
    await expect.poll(() => page.url()).toContain('hide=sexual-violence');
    expect((await answered(page)).titles).not.toContain('#MeToo');
  });

  test('leads to the sections that matched, which are there', async () => {
    const { page } = reader;
    await reader.open('search/?q=police');
    await answered(page);
    const links = await page
      .locator('.sections a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const { pathname, hash } = new URL(link, site.url);
      const html = readFileSync(path.join(inject('sampleSite'), pathname, 'index.html'), 'utf8');
      expect(html).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  test('says what stands nowhere, and where else to look', async () => {
    const { page } = reader;
    await reader.open('search/?q=xylophone');
    expect((await answered(page)).status).toBe('Nothing here says “xylophone”.');
    expect(await page.locator('.search-none .words a').count()).toBe(5);
    await reader.open('search/?q=xylophone+petition');
    expect((await answered(page)).status).toContain('Nothing says “xylophone”.');
  });

  test('says that the index did not come, offers the archive, and tries again', async () => {
    // Its console tells of the failure, as it should.
    const { page, open, close } = await visit(browser, site);
    await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404 }));
    await open('search/?q=police');
    expect((await answered(page)).status).toBe('Search could not be loaded.');
    const archive = page.locator('.search-none').getByRole('link', { name: 'archive' });
    expect(await archive.getAttribute('href')).toBe('/archive/');
    await page.unroute('**/*.pf_index');
    await page.getByRole('button', { name: 'Try again' }).click();
    await answeredFor(page, 'police');
    await close();
  });

  test('waits for an input method to finish its word', async () => {
    const { page } = reader;
    await reader.open('search/');
    const field = page.locator('search-page input').first();
    await field.focus();
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', {
      text: '米',
      selectionStart: 1,
      selectionEnd: 1,
    });
    await page.locator('.search-groups').waitFor({ state: 'attached' });
    await keyboard.send('Input.imeSetComposition', {
      text: '米兔',
      selectionStart: 2,
      selectionEnd: 2,
    });
    expect(page.url()).toBe(`${site.url}search/`);
    await keyboard.send('Input.insertText', { text: '米兔' });
    await answeredWith(page, '2 results for “米兔”');
  });

  test('without script is a page of case studies, topics and years', async () => {
    const plain = await visit(browser, site, { javaScriptEnabled: false });
    await plain.open('search/');
    expect(await plain.page.locator('search-page input').first().isVisible()).toBe(false);
    expect(await plain.page.locator('h1').isVisible()).toBe(true);
    for (const link of ['/case-studies/metoo/', '/topics/hashtags/', '/archive/2026/']) {
      expect(await plain.page.locator(`main a[href="${link}"]`).first().isVisible()).toBe(true);
    }
    await plain.close();
  });
});

describe('the dialog', () => {
  test('loads nothing of the search before it is opened', async () => {
    const { page, requests } = reader;
    await reader.open('');
    const before = requests.filter((address) => /pagefind|search\.json|main\./.test(address));
    expect(before).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    expect(requests.some((address) => address.endsWith('/search.json'))).toBe(true);
  });

  test('opens with movements, topics and the newest posts, which are links', async () => {
    const { page } = reader;
    await reader.open('');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] .search-start').waitFor();
    const groups = await page.locator('.search-start section').evaluateAll((sections) =>
      sections.map((section) => ({
        heading: section.querySelector('h2')?.textContent,
        first: section.querySelector('a')?.getAttribute('href'),
      })),
    );
    expect(groups).toEqual([
      { heading: 'Case studies', first: expect.stringMatching(/^\/case-studies\/./) },
      { heading: 'Topics', first: expect.stringMatching(/^\/topics\/./) },
      { heading: 'Latest posts', first: '/posts/where-to-start/' },
    ]);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('is driven by keys alone, and gives focus back', async () => {
    const { page } = reader;
    await reader.open('');
    await page.locator('.search-link').focus();
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('petition');
    const { titles } = await answeredFor(page, 'petition');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-link');
  });

  test('leads to a result, and to the search as a page', async () => {
    const { page } = reader;
    await reader.open('');
    await page.locator('.search-link').click();
    await page.locator('dialog input[type=search]').fill('米兔');
    await answered(page);
    const whole = page.getByRole('link', { name: 'Open as a page' });
    expect(await whole.getAttribute('href')).toBe('/search/?q=%E7%B1%B3%E5%85%94');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/case-studies/metoo/');
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  test('axe finds nothing wrong, and everything is large enough to press', async () => {
    const { page } = reader;
    await page.emulateMedia({ colorScheme });
    await reader.open('search/?q=police&kind=case-study');
    await answered(page);
    expect(await axeFaults(page)).toEqual([]);
    const small = await page
      .locator('search-page :is(button, label, summary, .sections a, h3 a)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
          .map((one) => one.outerHTML),
      );
    expect(small).toEqual([]);
    await reader.open('');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('police');
    await answeredFor(page, 'police');
    expect(await axeFaults(page)).toEqual([]);
  });
});
