import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeFonts } from '../../src/fonts/make-fonts.ts';
import { freshFolder } from './output-folders.ts';

// A machine may be busy, and packing fonts takes it seconds.
vi.setConfig({ testTimeout: 60_000 });

test('Fonts are made once for all who ask, and anew where one is damaged, byte for byte', async () => {
  const cache = freshFolder();
  const [folder, other] = await Promise.all([makeFonts(cache), makeFonts(cache)]);
  expect(other).toBe(folder);
  expect(readdirSync(cache)).toEqual([path.basename(folder)]);
  const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
  expect(files).toContain('display-latin.woff2');
  // Headings in other scripts, and ₦, cost a page little.
  for (const name of ['display-arabic', 'display-money']) {
    expect(statSync(path.join(folder, `${name}.woff2`)).size, name).toBeLessThan(15_000);
  }
  const sheets = ['fonts.css', 'more-fonts.css'].map((name) => path.join(folder, name));
  const css = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('');
  const named = [...css.matchAll(/url\('\.\/([^']+)'\)/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(files.toSorted());

  const file = path.join(folder, 'text-latin.woff2');
  const good = readFileSync(file);
  writeFileSync(file, good.subarray(1));
  // Another process knows nothing of what this one has made.
  vi.resetModules();
  const another = await import('../../src/fonts/make-fonts.ts');
  expect(await another.makeFonts(cache)).toBe(folder);
  expect(readFileSync(file).equals(good)).toBe(true);
});
