import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const { visit } = visitor();
const CAREFUL = 'posts/with-care/';
const ELSEWHERE = 'https://www.bbc.com/weather';

/** The page elsewhere, which answers when it is let. */
async function standIn(page: Page): Promise<() => void> {
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`${ELSEWHERE}**`, async (route) => {
    await asked;
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>Rain' });
  });
  return answer;
}

const LEAVE = '.exit quick-exit a';

test('a press on “Leave this site” blanks the page before the other one has come', async () => {
  const { page, close } = await visit(CAREFUL);
  const answer = await standIn(page);
  // A page that is being left answers no more questions: it tells by itself.
  await page.evaluate((link) => {
    const tell = () => {
      const looks = (selector: string) => {
        const element = document.querySelector(selector);
        return element === null ? '' : getComputedStyle(element).visibility;
      };
      const says = document.querySelector('quick-exit [role=status]')?.textContent;
      console.info(JSON.stringify([document.title, looks('h1'), looks(link), says]));
    };
    const { documentElement } = document;
    new MutationObserver(tell).observe(documentElement, { attributeFilter: ['data-leaving'] });
  }, LEAVE);
  const told = page.waitForEvent('console', (message) => message.type() === 'info');
  await page.locator(LEAVE).click({ noWaitAfter: true });
  expect(JSON.parse((await told).text())).toEqual(['Loading', 'hidden', 'hidden', 'Loading']);
  answer();
  await page.waitForURL(ELSEWHERE);
  await close();
});

test('after leaving, the way back does not begin with the page that was left', async () => {
  const { page, close } = await visit('posts/');
  const answer = await standIn(page);
  answer();
  await page.goto(new URL(CAREFUL, page.url().replace(/posts\/$/, '')).href);
  await page.locator(LEAVE).click();
  await page.waitForURL(ELSEWHERE);
  await page.goBack();
  expect(page.url()).toMatch(/\/posts\/$/);
  await close();
});

test('after anchors were followed, the way back still does not show the page that was left', async () => {
  const { page, close } = await visit('posts/');
  const answer = await standIn(page);
  answer();
  await page.goto(new URL(CAREFUL, page.url().replace(/posts\/$/, '')).href);
  const anchors = page.locator('main a[href^="#"]:visible');
  expect(await anchors.count()).toBeGreaterThan(0);
  await anchors.first().click();
  await page.waitForURL(/#/);
  await anchors.last().focus();
  await page.keyboard.press('Enter');
  await page.locator(LEAVE).click();
  await page.waitForURL(ELSEWHERE);
  await page.goBack();
  expect(page.url()).toMatch(/\/posts\/$/);
  await close();
});

test('who has left is taken out again by the way back and forward, and is let in anew', async () => {
  const { page, close } = await visit(CAREFUL);
  const careful = page.url();
  const answer = await standIn(page);
  answer();
  await page.goto(`${careful}?again`);
  await page.locator(LEAVE).click();
  await page.waitForURL(ELSEWHERE);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForURL(ELSEWHERE);
  await page.goto(careful);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await page.reload();
  expect(await page.locator('h1').isVisible()).toBe(true);
  await close();
});

test('Shift leaves when pressed three times, and counts aloud, however late other scripts are', async () => {
  const { page, close } = await visit('posts/');
  const answer = await standIn(page);
  answer();
  await page.route(/\.js$/, (route) =>
    route.request().url().includes('leave') ? route.continue() : undefined,
  );
  await page.goto(new URL(CAREFUL, page.url().replace(/posts\/$/, '')).href, {
    waitUntil: 'commit',
  });
  await page.locator('h1').waitFor();
  const says = page.locator('quick-exit [role=status]');
  await page.keyboard.press('Shift');
  expect(await says.textContent()).toContain('two more times');
  await page.keyboard.press('Shift');
  expect(await says.textContent()).toContain('one more time');
  await page.keyboard.press('Shift');
  await page.waitForURL(ELSEWHERE);
  await close();
});

test('Shift that writes capitals, or is interrupted, does not leave', async () => {
  const { page, close } = await visit(CAREFUL);
  const says = page.locator('quick-exit [role=status]');
  for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+D']) await page.keyboard.press(key);
  expect(await says.textContent()).toBe('');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.keyboard.press('x');
  expect(await says.textContent()).toBe('');
  await page.keyboard.press('Shift');
  expect(await says.textContent()).toContain('two more times');
  expect(page.url()).toContain(CAREFUL);
  await close();
});

test('three presses of Shift count only within five seconds', async () => {
  const { page, close } = await visit('posts/');
  await page.clock.install();
  await page.goto(new URL(CAREFUL, page.url().replace(/posts\/$/, '')).href);
  const says = page.locator('quick-exit [role=status]');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.clock.runFor(5001);
  expect(await says.textContent()).toContain('still on this site');
  await page.keyboard.press('Shift');
  expect(await says.textContent()).toContain('two more times');
  await close();
});

test('without script both links lead out all the same, and promise no key', async () => {
  const { page, close } = await visit(CAREFUL, { javaScriptEnabled: false });
  const answer = await standIn(page);
  answer();
  expect(await page.locator('.by-key').isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.locator('a.skip.leave').evaluate((link) => link.matches(':focus'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(ELSEWHERE);
  await close();
});

test('the way out stays in sight and covers nothing that has the focus, on the way down or up', async () => {
  const { page, close } = await visit(CAREFUL, { viewport: { width: 320, height: 500 } });
  const stops = await page
    .locator('a:visible, button:visible, input:visible, summary:visible')
    .count();
  const covered: string[] = [];
  for (let stop = 0; stop < 2 * stops; stop += 1) {
    await page.keyboard.press(stop < stops ? 'Tab' : 'Shift+Tab');
    const fault = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body || at.closest('.exit, .skip') !== null) return [];
      const box = at.getClientRects()[0];
      const out = document.querySelector('quick-exit a')?.getBoundingClientRect();
      if (box === undefined || out === undefined) return [];
      const apart = box.top >= out.bottom || box.bottom <= out.top;
      return apart ? [] : [at.outerHTML];
    });
    covered.push(...fault);
  }
  expect(covered).toEqual([]);
  expect(await page.locator('quick-exit').getAttribute('data-presses')).not.toBe('1');
  const out = await page.locator(LEAVE).boundingBox();
  expect(out?.y).toBeLessThan(20);
  await close();
});

test('such a page goes by a neutral title, and others by their own', async () => {
  const { page, close } = await visit(CAREFUL);
  expect(await page.title()).toBe('Notes');
  expect(await page.locator('h1').textContent()).toContain('to be read with care');
  await page.goto(page.url().replace(CAREFUL, 'about/'));
  expect(await page.title()).not.toContain('Notes');
  expect(await page.locator('quick-exit').count()).toBe(0);
  await close();
});

test('every page tells Tor Browser where the same is as an onion service', async () => {
  const { page, close } = await visit('about/');
  const onion = page.locator('meta[http-equiv=Onion-Location]');
  expect(await onion.getAttribute('content')).toMatch(
    /^http:\/\/[a-z2-7]{56}\.onion\/blog\/about\/$/,
  );
  await close();
});

test.each([true, false])('a graphic picture is veiled until asked for, script: %s', async (on) => {
  const { page, close } = await visit(CAREFUL, { javaScriptEnabled: on });
  const picture = page.locator('.figure img');
  const veil = () =>
    page.locator('.veil').evaluate((box) => {
      const image = box.querySelector('img');
      return image === null ? '' : getComputedStyle(image).filter;
    });
  expect(await picture.count()).toBe(1);
  expect(await veil()).toMatch(/blur\(/);
  await page.getByLabel('Show this graphic image').check();
  expect(await veil()).toBe('none');
  await close();
});

test('the caption to share, and a card, tell the content note first', async () => {
  const { page, close } = await visit(CAREFUL);
  const caption = await page.locator('.share pre').first().textContent();
  expect(caption).toMatch(/^Content note: sexual violence and killing\n/);
  await page.goto(page.url().replace(CAREFUL, 'posts/'));
  const card = page.locator('.item', { hasText: 'to be read with care' });
  expect(await card.locator('.note-line').textContent()).toBe(
    'Content note: sexual violence and killing',
  );
  await close();
});

test('nothing is kept: no cookie, and of storage only the scheme that a reader chose', async () => {
  const { page, close } = await visit(CAREFUL);
  await page.locator('scheme-switch button').click();
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({
    scheme: 'dark',
  });
  await close();
});
