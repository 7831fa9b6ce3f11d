import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGES, visitor } from './visit.ts';

const { visit } = visitor();

/** The order of layers, which a minified sheet has only by its rules. */
const LAYERS = readFileSync('src/styles/layers.css', 'utf8').replace(/^.*\*\/\s*/, '');

/** Every style there is, and so some that a page does without. */
const ALL = globSync('src/{styles,components/content}/*.css')
  .toSorted()
  .map((file) => readFileSync(file, 'utf8').replace(/@import[^;]+;/g, ''));

test.each(PAGES)('%s has all the styles that anything on it asks for', async (_name, address) => {
  const { page, close } = await visit(address);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    const missing = await page.evaluate(
      ([layers, sheets]) => {
        const names =
          'display position font color background margin padding border columns gap grid';
        const looks = () =>
          [...document.querySelectorAll('body, body *')].map((element) => {
            const style = getComputedStyle(element);
            const values = names.split(' ').map((name) => style.getPropertyValue(name));
            return [element.outerHTML.slice(0, 120), ...values].join(' | ');
          });
        const before = looks();
        const own = document.styleSheets[0];
        own?.insertRule(layers, 0);
        // Beneath the page's own: where both style a thing, the page's are the later ones.
        for (const text of sheets) {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          for (const { cssText } of sheet.cssRules) {
            if (!/^@(?:font-face|layer [^{]*;)/.test(cssText)) own?.insertRule(cssText, 1);
          }
        }
        const after = looks();
        return after.filter((look, index) => look !== before[index]);
      },
      [LAYERS, ALL] as const,
    );
    expect(missing, `at ${width}`).toEqual([]);
  }
  await close();
});
