import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const { visit } = visitor();

interface Tag {
  readonly text: string;
  readonly direction: string;
  /** The room inside its poster. */
  readonly room: DOMRect;
  readonly drawing: DOMRect;
  readonly letters: DOMRect;
  /** Width to height. */
  readonly ratio: number;
  /** How wide the letters would be unfitted, as a share of what they are fitted to. */
  readonly natural: number;
}

function tags(page: Page, around: string): Promise<Tag[]> {
  return page.evaluate((selector) => {
    return [...document.querySelectorAll<SVGTextElement>(`${selector} svg.tag text`)].map(
      (text) => {
        const poster = text.closest(selector);
        const drawing = text.ownerSVGElement;
        if (poster === null || drawing === null) throw new Error('A tag stands alone.');
        const { paddingLeft, paddingRight } = getComputedStyle(poster);
        const box = poster.getBoundingClientRect();
        const left = box.left + Number.parseFloat(paddingLeft);
        const right = box.right - Number.parseFloat(paddingRight);
        const fitted = Number(text.getAttribute('textLength'));
        const letters = text.getBoundingClientRect();
        const loose = text.cloneNode(true);
        if (!(loose instanceof SVGTextElement)) throw new Error('A copy is no text.');
        loose.removeAttribute('textLength');
        text.after(loose);
        const natural = loose.getComputedTextLength() / fitted;
        loose.remove();
        return {
          text: text.textContent?.trim() ?? '',
          direction: getComputedStyle(text).direction,
          room: new DOMRect(left, box.top, right - left, box.height),
          drawing: drawing.getBoundingClientRect(),
          letters,
          ratio: drawing.viewBox.baseVal.width / drawing.viewBox.baseVal.height,
          natural,
        };
      },
    );
  }, around);
}

const isLatin = ({ text }: Tag) => /^[\p{ASCII}\p{Script=Latin}]+$/u.test(text);

describe.each([1440, 768, 375, 320])('at %i', (width) => {
  test('each hashtag is as wide as its poster, whatever its length or script', async () => {
    const { page, close } = await visit('case-studies/', { viewport: { width, height: 900 } });
    const all = await tags(page, '.poster');
    expect(all).toHaveLength(6);
    for (const { text, room, drawing, letters, ratio } of all) {
      expect(drawing.left, text).toBeCloseTo(room.left, 0);
      expect(drawing.width, text).toBeCloseTo(room.width, 0);
      // Only a very short one is held back by its height.
      const most = text === '#Q' ? Math.min(room.width, drawing.height * ratio) : room.width;
      expect(Math.abs(letters.width - most), text).toBeLessThan(1);
      expect(letters.left, text).toBeGreaterThanOrEqual(room.left - 1);
      expect(letters.right, text).toBeLessThanOrEqual(room.right + 1);
      expect(drawing.top, text).toBeGreaterThan(room.top);
      expect(drawing.bottom, text).toBeLessThan(room.bottom);
    }
    await close();
  });

  test('nothing on a poster lies on anything else', async () => {
    const { page, close } = await visit('case-studies/', { viewport: { width, height: 900 } });
    const overlaps = await page.evaluate(() =>
      [...document.querySelectorAll('.poster')].flatMap((poster) => {
        const parts = ['.top', 'svg.tag', '.figure'].flatMap((selector) => {
          const part = poster.querySelector(selector);
          return part === null ? [] : [part.getBoundingClientRect()];
        });
        const [top, tag, figure] = parts;
        if (top === undefined || tag === undefined || figure === undefined)
          return ['a part is missing'];
        return top.bottom <= tag.top + 1 && tag.bottom <= figure.top + 1
          ? []
          : [poster.textContent];
      }),
    );
    expect(overlaps).toEqual([]);
    await close();
  });
});

test.each(['water-for-all', 'numbers', 'earth'])(
  'the hashtag of %s spans the head of its page',
  async (slug) => {
    const { page, close } = await visit(`case-studies/${slug}/`);
    const [tag] = await tags(page, '.hero .wrap');
    expect((tag?.letters.width ?? 0) / (tag?.room.width ?? 1)).toBeCloseTo(1, 2);
    await close();
  },
);

test('letters are fitted, not stretched: the widths we reckon with are those of the face', async () => {
  const { page, close } = await visit('case-studies/');
  const latin = (await tags(page, '.poster')).filter(isLatin);
  expect(latin).toHaveLength(4);
  for (const { text, natural } of latin) {
    expect(natural, text).toBeGreaterThan(0.97);
    expect(natural, text).toBeLessThan(1.03);
  }
  await close();
});

test('a hashtag runs in its own direction, whatever the page’s', async () => {
  const { page, close } = await visit('case-studies/');
  for (const { text, direction } of await tags(page, '.poster')) {
    expect(direction, text).toBe(/\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr');
  }
  await close();
});

test('an accent on a capital has room, and letters without a tail take none below', async () => {
  const { page, close } = await visit('case-studies/');
  const boxes = new Map((await tags(page, '.poster')).map((tag) => [tag.text, tag]));
  const height = (text: string) => {
    const tag = boxes.get(text);
    return tag === undefined ? 0 : (tag.letters.width / tag.ratio) * (100 / tag.letters.height);
  };
  const plain = height('#WaterForAllWhoLiveBesideTheRiver');
  expect(plain).toBeGreaterThan(0);
  expect(height('#24HeuresPourLEauÀTous')).toBeGreaterThan(plain + 5);
  expect(height('#Bridge_by_bridge')).toBeGreaterThan(plain + 5);
  await close();
});

test('a hashtag in Arabic letters has letters of ours, on a page in any language', async () => {
  const { page, close } = await visit('case-studies/', { viewport: { width: 768, height: 900 } });
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, unicodeRange }) => `${family} ${unicodeRange.split(',')[0]}`),
  );
  const shown = await page.locator('svg.tag text').allTextContents();
  expect(shown.some((text) => /\p{Script=Arabic}/u.test(text))).toBe(true);
  expect(loaded).toContainEqual(expect.stringMatching(/^"?Display"? U\+60C/i));
  await close();
});
