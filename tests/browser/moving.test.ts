import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const { visit } = visitor();
const POST = 'posts/every-component/';

describe('by keyboard alone', () => {
  test('the first stop leads past the navigation', async () => {
    const { page, close } = await visit(POST);
    const skip = page.locator('a.skip');
    expect((await skip.boundingBox())?.y).toBeLessThan(0);
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await close();
  });

  test.each([
    ['', 1440],
    [POST, 1440],
    [POST, 375],
    ['case-studies/water-for-all/', 1440],
    ['case-studies/', 375],
  ])(
    'every stop on /%s at %i shows where it is, in the order of the page',
    async (address, width) => {
      const { page, close } = await visit(address, { viewport: { width, height: 800 } });
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(12);
      expect(stops.filter(({ shown }) => !shown).map(({ name }) => name)).toEqual([]);
      expect(stops.filter(({ covered }) => covered).map(({ name }) => name)).toEqual([]);
      expect(stops.filter(({ backwards }) => backwards).map(({ name }) => name)).toEqual([]);
      await close();
    },
  );

  test('a wide table and long code can be scrolled', async () => {
    const { page, close } = await visit(POST, { viewport: { width: 375, height: 800 } });
    const stuck = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.prose *')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 1)
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .filter((element) => element.tabIndex < 0 || element.getAttribute('aria-label') === null)
        .map(({ className }) => className),
    );
    expect(stuck).toEqual([]);
    await close();
  });
});

describe('the scheme switch', () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test.each([
    ['light', 'rgb(253, 252, 248)', 'rgb(21, 19, 17)'],
    ['dark', 'rgb(21, 19, 17)', 'rgb(253, 252, 248)'],
  ] as const)('turns %s over, and back', async (colorScheme, before, after) => {
    const { page, close } = await visit('', { colorScheme });
    const button = page.locator('scheme-switch button');
    expect(await paper(page)).toBe(before);
    await button.click();
    expect(await paper(page)).toBe(after);
    await button.click();
    expect(await paper(page)).toBe(before);
    await close();
  });

  test('is remembered on the next page, from its first paint', async () => {
    const { page, complaints, close } = await visit('', { colorScheme: 'light' });
    // Tells the scheme at the moment the body begins, before anything of it can be painted.
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.body === null) return;
        document.documentElement.dataset['early'] = getComputedStyle(
          document.documentElement,
        ).colorScheme;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.locator('scheme-switch button').click();
    await page.locator('.lead h2 a').click();
    await page.waitForURL('**/posts/every-component/');
    expect(await paper(page)).toBe('rgb(21, 19, 17)');
    expect(await page.evaluate(() => document.documentElement.dataset['early'])).toBe('dark');
    expect(complaints).toEqual([]);
    await close();
  });

  test('works where storage is switched off', async () => {
    const { page, complaints, close } = await visit('', { colorScheme: 'light' });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Storage is switched off.', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.locator('scheme-switch button').click();
    expect(await paper(page)).toBe('rgb(21, 19, 17)');
    expect(complaints).toEqual([]);
    await close();
  });
});

interface Stop {
  readonly name: string;
  /** Whether a ring of two pixels or more is drawn around it, inside the window. */
  readonly shown: boolean;
  /** Whether something else lies over it. */
  readonly covered: boolean;
  /** Whether it stands before its predecessor in the document. */
  readonly backwards: boolean;
}

/** Presses Tab from the top of the page until the focus leaves it. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => document.documentElement.removeAttribute('data-last'));
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('The walk has no end.');
}

/** Runs in the page: tells of the element in focus, and marks it for the next step. */
function lookAtFocus(): Stop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const last = document.querySelector('[data-last]');
  if (element.hasAttribute('data-last')) return undefined;
  last?.removeAttribute('data-last');
  element.setAttribute('data-last', '');
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const inside = box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const related = over !== null && (element.contains(over) || over.contains(element));
  const follows = last === null || (last.compareDocumentPosition(element) & 4) !== 0;
  return {
    name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
    shown: inside && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    covered: inside && !related,
    backwards: !follows,
  };
}
