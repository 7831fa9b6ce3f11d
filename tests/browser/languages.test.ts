import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { tooWide } from './too-wide.ts';
import { visitor } from './visit.ts';

const { visit } = visitor('sampleSite');

const NIUNAMENOS = 'case-studies/niunamenos/';
const MAHSA_AMINI = 'case-studies/mahsaamini/';

describe.each([
  ['en', 'ltr', ['case-studies/mahsaamini/']],
  ['es', 'ltr', ['es/', `es/${NIUNAMENOS}`, 'es/feeds/']],
  ['ar', 'rtl', ['ar/', 'ar/posts/where-to-start/', 'ar/search/']],
  ['fa', 'rtl', ['fa/', `fa/${MAHSA_AMINI}`, 'fa/case-studies/', 'fa/nothing/']],
])('in %s', (lang, dir, addresses) => {
  test.each(addresses)('/%s runs its way, fits every width, and pleases axe', async (address) => {
    const { page, complaints, close } = await visit(address);
    const html = page.locator('html');
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([lang, dir]);
    for (const width of [1440, 768, 375]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `at ${width}`).toEqual([]);
    }
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('the switch leads to the same page in another language, and back', async () => {
  const { page, close } = await visit(`fa/${MAHSA_AMINI}`);
  for (const [name, address] of [
    ['English', `/${MAHSA_AMINI}`],
    ['فارسی', `/fa/${MAHSA_AMINI}`],
    ['español', '/es/'],
  ] as const) {
    await page.locator('.tools summary').click();
    await page.locator('.tools').getByRole('link', { name, exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(address);
  }
  await close();
});

test('from right to left everything changes sides', async () => {
  const { page, close } = await visit(`fa/${MAHSA_AMINI}`);
  const leftOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  const pairs = [
    ['.bar .name', '.bar .search-link'],
    ['ol.timeline time', 'ol.timeline h3'],
    ['.sources b', '.sources a'],
    ['.entry-body > .contents', '.entry-body > .prose > p'],
    ['.entry-body > .prose > p', '.cite-notes'],
  ] as const;
  for (const [first, second] of pairs) {
    expect(await leftOf(first), `${first} before ${second}`).toBeGreaterThan(await leftOf(second));
  }
  await close();
});

test.each([
  [`fa/${MAHSA_AMINI}`, '#MahsaAmini', 'left'],
  [MAHSA_AMINI, '#مهسا_امینی', 'right'],
])('in the text of /%s, %s has its sign on its %s', async (address, tag, side) => {
  const { page, close } = await visit(address);
  expect(await signSideOf(page, tag)).toBe(side);
  await close();
});

test('letters that stand high and hang low have room for it, and no spaces between them', async () => {
  const style = async (address: string) => {
    const { page, close } = await visit(address);
    const found = await page
      .locator('h2.display, .section-head h2')
      .first()
      .evaluate((heading) => {
        const { fontSize, lineHeight } = getComputedStyle(heading);
        const label = getComputedStyle(document.querySelector('.bar') ?? heading);
        return {
          lead: parseFloat(lineHeight) / parseFloat(fontSize),
          spaced: !['normal', '0px'].includes(label.letterSpacing),
        };
      });
    await close();
    return found;
  };
  const [english, persian] = [await style('es/'), await style('fa/')];
  expect([english.spaced, persian.spaced]).toEqual([true, false]);
  expect(persian.lead).toBeGreaterThan(1.25);
  expect(persian.lead).toBeGreaterThan(english.lead * 1.2);
});

/** On which side of a hashtag in the text its sign is drawn. */
function signSideOf(page: Page, tag: string): Promise<'left' | 'right' | undefined> {
  return page.evaluate((sought) => {
    const prose = document.querySelector('.prose');
    if (prose === null) return undefined;
    const texts = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const at = text.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const box = (from: number, to: number) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, to);
        return range.getBoundingClientRect();
      };
      return box(at, at + 1).x < box(at + 1, at + 2).x ? 'left' : 'right';
    }
    return undefined;
  }, tag);
}
