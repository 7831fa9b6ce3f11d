import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PAGES, visitor } from './visit.ts';

const fixture = visitor();
const sample = visitor('sampleSite');

const WIDTHS = [390, 768, 1440];

test.each(PAGES)('everything to press on %s can be pressed', async (_name, address) => {
  const { page, close } = await fixture.visit(address);
  expect(await coveredAt(page, WIDTHS)).toEqual([]);
  await close();
});

// The letters of a poster grow with the window, and their boxes beyond it.
test.each([
  'case-studies/metoo/',
  'case-studies/endsars/',
  'case-studies/blacklivesmatter/',
  'fa/case-studies/mahsaamini/',
  'case-studies/',
  '',
])('so on %s, whose posters fill any window', async (address) => {
  const { page, close } = await sample.visit(address);
  expect(await coveredAt(page, [320, 1024, 1280, 1366, 1920])).toEqual([]);
  await close();
});

test('so in the menu of a phone', async () => {
  const { page, close } = await sample.visit('case-studies/metoo/');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator('.menu > summary').click();
  expect(await coveredAt(page, [390], 'header')).toEqual([]);
  await close();
});

/** Links, buttons and fields with something else at their middle, at each of these widths. */
async function coveredAt(page: Page, widths: readonly number[], within = 'body') {
  const covered: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(coveredIn, within);
    covered.push(...found.map((what) => `${width}: ${what}`));
  }
  return covered;
}

/** Runs in the page. */
function coveredIn(within: string): string[] {
  const pressed = 'a[href], button, input, select, textarea, summary, label';
  return [...document.querySelectorAll(`${within} :is(${pressed})`)].flatMap((element) => {
    const seen = element.checkVisibility({ visibilityProperty: true });
    if (!seen || element.matches('.skip:not(:focus)')) return [];
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const area = ({ width, height }: DOMRect) => width * height;
    const [box] = [...element.getClientRects()].toSorted((one, other) => area(other) - area(one));
    if (box === undefined) return [`${element.outerHTML.slice(0, 120)} has no box`];
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (element.contains(at)) return [];
    return [`${element.outerHTML.slice(0, 120)} lies under ${at?.outerHTML.slice(0, 120)}`];
  });
}
