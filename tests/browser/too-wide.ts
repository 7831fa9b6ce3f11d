import type { Page } from 'playwright-core';

/** Elements that make the page scroll sideways, or reach past its edges outside of a scroller. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = root.scrollWidth > root.clientWidth ? [`the page, ${root.scrollWidth}`] : [];
    const inScroller = (element: Element): boolean => {
      const parent = element.parentElement;
      if (parent === null) return false;
      const { overflowX } = getComputedStyle(parent);
      return overflowX !== 'visible' || inScroller(parent);
    };
    const past = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const seen = width > 1 && element.checkVisibility();
      return seen && (left < -1 || right > root.clientWidth + 1) && !inScroller(element);
    });
    const name = (element: Element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`;
    return [...scrolls, ...past.map(name)];
  });
}
