import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { all, attributes, pagesOf } from './html.ts';

/** As src/styles/tokens.css has them; read from what was published, not from there. */
const GROUNDS = ['paper', 'wash'] as const;

describe.each([
  ['fixture', inject('fixtureSite')],
  ['sample', inject('sampleSite')],
] as const)('the inks of the %s site', (_name, folder) => {
  const styles = pagesOf(folder).flatMap(([, page]) =>
    attributes(all(page, 'link[rel=stylesheet]'), 'href'),
  );
  const sheets = [...new Set(styles)].map((href) =>
    read(folder, href.slice(href.indexOf('_astro/'))),
  );
  const css = sheets.join('\n');
  const inks = new Map(
    [...css.matchAll(/\[data-ink="?(\w+)"?\]\s*{([^}]*)}/g)].map(([, ink = '', rules = '']) => [
      ink,
      new Map(declarations(rules)),
    ]),
  );
  const tokens = new Map(declarations(css.slice(css.indexOf('@layer tokens{'))));

  test('are there for every page, poster and tag that is printed in one', () => {
    const used = new Set(
      pagesOf(folder).flatMap(([, page]) => attributes(all(page, '[data-ink]'), 'data-ink')),
    );
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter((ink) => !inks.has(ink))).toEqual([]);
  });

  test('as text on paper, light and dark, reach 4.5:1', () => {
    for (const [ink, values] of inks) {
      const spot = schemes(values.get('--spot'));
      for (const ground of GROUNDS) {
        const papers = schemes(tokens.get(`--${ground}`));
        expect(contrast(spot.light, papers.light), `${ink} on light ${ground}`).toBeGreaterThan(
          4.5,
        );
        expect(contrast(spot.dark, papers.dark), `${ink} on dark ${ground}`).toBeGreaterThan(4.5);
      }
    }
  });

  test('as a ground, carry text of 4.5:1', () => {
    for (const [ink, values] of inks) {
      const ground = schemes(values.get('--ground'));
      const onGround = schemes(values.get('--on-ground'));
      for (const scheme of ['light', 'dark'] as const) {
        expect(contrast(ground[scheme], onGround[scheme]), `on ${ink}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

function read(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Every custom property with its value; where one is set again, the first. */
function declarations(css: string): [string, string][] {
  const found = [...css.matchAll(/(--[\w-]+):([^;{}]+)/g)];
  return found.map(([, name = '', value = '']): [string, string] => [name, value]).toReversed();
}

function schemes(value: string | undefined): { light: string; dark: string } {
  const [light, dark = light] = value?.match(/#[\da-f]{3,6}/gi) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`“${value}” is no colour.`);
  return { light, dark };
}

/** WCAG 2.2, reckoned here apart from src/core/ink.ts, which made the colours. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
