import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { answered } from './search-page.ts';
import { tooWide } from './too-wide.ts';
import { PAGES, visitor } from './visit.ts';

const { visit } = visitor();
const WIDTHS = [1440, 768, 375, 320] as const;
const SCHEMES = ['light', 'dark'] as const;

test.each(PAGES)(
  '%s fits every width and text of twice the size, works under the policy, and asks no other host',
  async (_name, address) => {
    const { page, complaints, close } = await visit(address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `at ${width}`).toEqual([]);
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await tooWide(page), 'twice the size').toEqual([]);
    expect(await fontsOf(page)).toEqual(expect.arrayContaining(['Display loaded', 'Text loaded']));
    const faults = (await fontsOf(page)).filter((font) =>
      /^(?!Text |Display ).* error$/.test(font),
    );
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);

describe.each(SCHEMES)('in the %s scheme', (colorScheme) => {
  test.each(PAGES)('axe finds nothing amiss with %s, wide or narrow', async (_name, address) => {
    const { page, close } = await visit(address, { colorScheme });
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeFaults(page), `at ${width}`).toEqual([]);
    }
    await close();
  });
});

test.each(['posts/week-01/', 'case-studies/bridge/'])(
  'what a hostile hand wrote is read at %s, and nothing of it runs or loads',
  async (address) => {
    const { page, complaints, close } = await visit(address);
    const text = await page.locator('main').innerText();
    expect(text).toContain('></title></script><script>hit()</script>]]>');
    expect(text).toContain('<img src=x onerror=hit()>');
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('type')));
    expect(new Set(inline)).toEqual(new Set(['application/ld+json']));
    // What ran would call a function that is not there, and the policy tells what it stopped.
    expect(complaints).toEqual([]);
    await close();
  },
);

test.each(['water', 'TheWaterOfThoseWhoLiveBesideTheRiver'])(
  'what a search for %s shows fits the narrowest screen',
  async (query) => {
    const { page, close } = await visit(`search/?q=${query}`, {
      viewport: { width: 320, height: 900 },
    });
    await answered(page);
    expect(await tooWide(page)).toEqual([]);
    await close();
  },
);

function fontsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...new Set(
      [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`),
    ),
  ]);
}
