import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { PAGES, visitor } from './visit.ts';

const { visit } = visitor();

const PREFERENCES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['forced colours', { forcedColors: 'active', colorScheme: 'dark' }],
  ['more contrast and no motion', { contrast: 'more', reducedMotion: 'reduce' }],
];

describe.each(PREFERENCES)('for a reader who asks for %s', (_name, options) => {
  test.each(PAGES)('axe finds nothing amiss with %s', async (_page, address) => {
    const { page, complaints, close } = await visit(address, options);
    // Forced colours are the reader's own, and axe reads the page's instead.
    const without = options.forcedColors === 'active' ? ['color-contrast'] : [];
    expect(await axeFaults(page, without)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('with forced colours the way out keeps the look of a button', async () => {
  const { page, close } = await visit('posts/with-care/', { forcedColors: 'active' });
  const border = await page
    .locator('quick-exit a')
    .evaluate((link) => getComputedStyle(link).borderTopStyle);
  expect(border).toBe('solid');
  await close();
});

test('nothing moves for a reader who asks for no motion', async () => {
  const { page, close } = await visit('', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return !/^(?:0s(?:, )?)+$/.test(transitionDuration) || animationName !== 'none';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
  await close();
});
