import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PAGES, visitor } from './visit.ts';

const { visit } = visitor();
const POST = 'posts/every-component/';
const CASE_STUDY = 'case-studies/water-for-all/';

describe('without script', () => {
  test.each(PAGES)('everything on %s can be read', async (_name, address) => {
    const { page, complaints, close } = await visit(address, { javaScriptEnabled: false });
    const unseen = await page.evaluate(() => {
      const texts = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td)')];
      return texts
        .filter((text) => text.closest('details:not([open]), [hidden], .on-paper') === null)
        .filter(
          (text) => !text.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        )
        .map((text) => text.textContent);
    });
    expect(unseen).toEqual([]);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    expect(complaints).toEqual([]);
    await close();
  });

  test('no button is there that would do nothing', async () => {
    const { page, close } = await visit(POST, { javaScriptEnabled: false });
    expect(await page.locator('button:visible').count()).toBe(0);
    await close();
  });

  test('what is folded opens', async () => {
    const { page, close } = await visit(POST, { javaScriptEnabled: false });
    const details = page.locator('.prose details').first();
    await details.locator('summary').click();
    expect(await details.locator('pre').isVisible()).toBe(true);
    await close();
  });
});

describe('on a phone', () => {
  test('the languages open within the window and can be chosen', async () => {
    const { page, close } = await visit('posts/with-care/', {
      viewport: { width: 320, height: 800 },
    });
    await page.locator('.menu > summary').click();
    const links = page.locator('.tools a');
    expect(await links.allInnerTexts()).toEqual(['español', 'العربية']);
    for (const link of await links.all()) {
      const box = await link.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    }
    await links.first().click();
    expect(page.url()).toMatch(/\/blog\/es\//);
    await close();
  });

  test.each(PAGES)('everything to press on %s is large enough', async (_name, address) => {
    const { page, close } = await visit(address, { viewport: { width: 375, height: 800 } });
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'body > header :is(a, button, summary), .pager a, .neighbours a, .words a',
        ),
      ]
        .filter((target) => target.checkVisibility())
        .filter((target) => !target.classList.contains('skip'))
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 24 || box.width < 24)
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
    await close();
  });
});

describe('sources', () => {
  interface Note {
    readonly note: DOMRect;
    readonly block: DOMRect;
  }

  function notes(page: Page): Promise<Note[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll('.entry-body > .prose > .cite-notes')].map((note) => {
        const block = note.previousElementSibling;
        if (block === null) throw new Error('A note stands before everything.');
        return { note: note.getBoundingClientRect(), block: block.getBoundingClientRect() };
      }),
    );
  }

  test.each([POST, CASE_STUDY, 'ar/posts/every-component/'])(
    'of %s stand beside their paragraph in a wide window, and never on one another',
    async (address) => {
      const { page, close } = await visit(address);
      const rtl = address.startsWith('ar/');
      const all = await notes(page);
      expect(all.length).toBeGreaterThan(0);
      for (const [index, { note, block }] of all.entries()) {
        if (rtl) expect(note.right).toBeLessThanOrEqual(block.left);
        else expect(note.left).toBeGreaterThanOrEqual(block.right);
        expect(note.top).toBeGreaterThanOrEqual(block.top - 8);
        expect(note.top).toBeLessThan(block.bottom);
        expect(note.top).toBeGreaterThanOrEqual(all[index - 1]?.note.bottom ?? 0);
      }
      await close();
    },
  );

  test.each([POST, CASE_STUDY])('of %s stand under it in a narrow one', async (address) => {
    const { page, close } = await visit(address, { viewport: { width: 375, height: 800 } });
    for (const { note, block } of await notes(page)) {
      expect(note.top).toBeGreaterThanOrEqual(block.bottom - 1);
      expect(note.top - block.bottom).toBeLessThan(48);
      expect(Math.abs(note.left - block.left)).toBeLessThan(1);
    }
    await close();
  });

  test('are reached from their number, and lead back', async () => {
    const { page, close } = await visit(POST);
    await page.locator('a.cite').first().click();
    expect(new URL(page.url()).hash).toBe('#source-count');
    const box = await page.locator('#source-count').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    await close();
  });
});

test('what is set in display type is larger than the text under it', async () => {
  const { page, close } = await visit(POST);
  const sizes = await page.evaluate(() => {
    const size = (selector: string) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`There is no ${selector}.`);
      return Number.parseFloat(getComputedStyle(element).fontSize);
    };
    return {
      text: size('.prose > p'),
      moment: size('.prose .moment-title'),
      note: size('.prose .note-title'),
      second: size('.prose h2'),
      third: size('.prose h3'),
      title: size('h1'),
    };
  });
  expect(sizes.text).toBeGreaterThanOrEqual(18);
  expect(sizes.moment).toBeGreaterThan(sizes.text);
  expect(sizes.note).toBeGreaterThan(sizes.text);
  expect(sizes.third).toBeGreaterThan(sizes.text);
  expect(sizes.second).toBeGreaterThan(sizes.third);
  expect(sizes.title).toBeGreaterThan(sizes.second);
  await close();
});

test('a line of text is no longer than can be read', async () => {
  const { page, close } = await visit(POST);
  const [width, letters] = await page.evaluate(() => {
    const text = document.querySelector('.prose > p');
    if (text === null) throw new Error('There is no text.');
    const ruler = document.createElement('span');
    ruler.textContent = 'the quick brown fox jumps over the lazy dog and back again '.repeat(4);
    text.append(ruler);
    const lines = ruler.getClientRects().length;
    const letters = ruler.textContent.length / lines;
    ruler.remove();
    return [text.getBoundingClientRect().width, letters];
  });
  expect(width).toBeLessThan(700);
  expect(letters).toBeGreaterThan(45);
  expect(letters).toBeLessThan(80);
  await close();
});

describe('printed', () => {
  test.each([POST, CASE_STUDY, 'posts/'])('%s is a clean sheet', async (address) => {
    const { page, close } = await visit(address, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(
      await page.locator('.menu, .skip, .contents, .neighbours, .pager, button').count(),
    ).toBeGreaterThan(0);
    expect(
      await page
        .locator(
          '.menu:visible, .search-link:visible, .skip:visible, .contents:visible, .neighbours:visible, .pager:visible, button:visible',
        )
        .count(),
    ).toBe(0);
    const [paper, ink] = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.backgroundColor, style.color];
    });
    expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await close();
  });

  test('the sources of a post carry their addresses', async () => {
    const { page, close } = await visit(POST);
    await page.emulateMedia({ media: 'print' });
    const after = await page.evaluate(() => {
      const link = document.querySelector('.sources a');
      return link === null ? '' : getComputedStyle(link, '::after').content;
    });
    expect(after).toContain('https://sources.example/count');
    await close();
  });
});
