import type { Page } from 'playwright-core';

/** What a search shows, once it has found what it looks for. */
export interface Shown {
  readonly status: string;
  readonly titles: readonly string[];
}

/** Waits until no search is under way and one has answered. */
export async function answered(page: Page): Promise<Shown> {
  await page.waitForFunction(() => {
    const status = document.querySelector('.search-status [role=status]')?.textContent ?? '';
    return status !== '' && document.querySelector('.search-results[aria-busy]') === null;
  });
  return page.evaluate(() => ({
    status: document.querySelector('.search-status [role=status]')?.textContent ?? '',
    titles: [...document.querySelectorAll('.found h3')].map(({ textContent }) => textContent ?? ''),
  }));
}

/** Waits for the answer whose status begins so. */
export async function answeredWith(page: Page, beginning: string): Promise<Shown> {
  await page.waitForFunction(
    (text) =>
      document.querySelector('.search-status [role=status]')?.textContent?.startsWith(text) &&
      document.querySelector('.search-results[aria-busy]') === null,
    beginning,
  );
  return answered(page);
}

/** Waits for the answer to a query: on the way to its last letter there are others. */
export async function answeredFor(page: Page, query: string): Promise<Shown> {
  await page.waitForFunction(
    (text) => document.querySelector('.search-status [role=status]')?.textContent?.includes(text),
    `“${query}”`,
  );
  return answered(page);
}

/** The ids ticked or to be ticked in a group of filters, with their counts. */
export function choices(page: Page, legend: string): Promise<readonly [string, number][]> {
  return page.evaluate((name) => {
    const group = [...document.querySelectorAll('fieldset')].find(
      (one) => one.querySelector('legend')?.textContent === name,
    );
    return [...(group?.querySelectorAll('label') ?? [])].map((label): [string, number] => [
      label.querySelector('bdi')?.textContent ?? '',
      Number(label.querySelector('.count')?.textContent),
    ]);
  }, legend);
}
