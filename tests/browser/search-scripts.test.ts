import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningSite, serve } from '../../src/output/serve.ts';
import { runBuild } from '../site/run-build.ts';
import { launchChromium } from './chromium.ts';
import { answered, answeredWith } from './search-page.ts';
import { type Visit, visit } from './search-visit.ts';

let folder: string;
let site: RunningSite;
let browser: Browser;
let reader: Visit;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadside-scripts-'));
  const out = path.join(folder, 'site');
  const options = ['--content', 'tests/fixtures/scripts', '--out', out, '--base', '/press/'];
  expect(await runBuild(...options)).toMatchObject({ exitCode: 0 });
  site = await serve(out, { base: '/press/', port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  reader = await visit(browser, site);
});

afterEach(async () => {
  await reader.close();
  expect(reader.faults).toEqual([]);
  expect(reader.requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
});

test.each([
  ['zh', '抗议', '雨中的游行', '抗议'],
  ['zh', '规模', '雨中的游行', '规模'],
  ['zh', '米兔', '雨中的游行', '米兔'],
  ['zh', '北京 抗议', '雨中的游行', '北京'],
  ['ja', '国会前', '雨の中のデモ', '国会前'],
  ['ja', 'カフェ', '雨の中のデモ', 'カフェ'],
  ['th', 'ประชาธิปไตย', 'การเดินขบวนกลางสายฝน', 'ประชาธิปไตย'],
  ['ar', 'مظاهرات', 'مسيرة تحت المطر', 'المظاهرات'],
  ['ar', 'العدالة', 'مسيرة تحت المطر', 'والعدالة'],
  ['es', 'educacion', 'Una marcha bajo la lluvia', 'educación'],
  ['fr', 'hôpital', 'Grève à l’hôpital', 'l’hôpital'],
  ['fr', "l'école", 'Grève à l’hôpital', 'l’école'],
  ['fr', 'oeuvre', 'Grève à l’hôpital', 'œuvres'],
  ['fa', 'زنی', 'زنان', 'زني'],
  ['fa', 'کتاب', 'زنان', 'كتاب'],
  ['fa', '1401', 'زنان', '۱۴۰۱'],
  ['fa', 'خواهند', 'زنان', 'می‌خواهند'],
  ['en', 'lodz', 'Crowd count', 'Łódź'],
  ['en', 'brien', 'Crowd count', 'O’Brien’s'],
  ['en', 'obriens', 'Crowd count', 'O’Brien’s'],
])('%s: %s is found inside a sentence of %s', async (lang, query, title, mark) => {
  await reader.open(`${lang === 'en' ? '' : `${lang}/`}search/?q=${encodeURIComponent(query)}`);
  expect((await answered(reader.page)).titles).toEqual([title]);
  const [first] = await reader.page.locator('.found mark').allTextContents();
  expect(first).toBe(mark);
});

test('a mistyped word is looked for as the nearest one, and said so', async () => {
  await reader.open('search/?q=livestrem');
  expect(await answered(reader.page)).toEqual({
    status: 'Showing results for “livestream”. 1 entry.',
    titles: ['Crowd count'],
  });
});

test('whole words come first, and alone are marked', async () => {
  await reader.open('search/?q=crowd+count');
  expect((await answered(reader.page)).titles).toEqual(['Crowd count', 'A crowd abroad']);
  const marks = await reader.page.locator('.found mark').allTextContents();
  expect(marks[0]).toBe('Crowd count');
  expect(marks.join()).not.toContain('countries');
});

test('an entry is found by its content note', async () => {
  await reader.open('search/?q=police+violence');
  expect((await answered(reader.page)).titles).toEqual(['Crowd count']);
});

test('cells of a table are told apart in an excerpt', async () => {
  await reader.open('search/?q=lagos');
  await answered(reader.page);
  expect(await reader.page.locator('.found p').first().textContent()).toContain(
    'Place · People · Lagos · 400 · Abuja · 900',
  );
});

test('characters that do not stand together are not the word', async () => {
  await reader.open(`zh/search/?q=${encodeURIComponent('京北')}`);
  expect((await answered(reader.page)).titles).toEqual([]);
});

test('a result is shown as it was written', async () => {
  await reader.open(`zh/search/?q=${encodeURIComponent('旗帜')}`);
  expect((await answered(reader.page)).status).toBe('“旗帜”的搜索结果有1条。');
  expect(await reader.page.locator('.found p').first().textContent()).toContain(
    '雨伞，还有写着 #MeToo 的横幅 和 二〇二六年的旗帜。',
  );
});

test('all languages are searched once the reader says so', async () => {
  const { page } = reader;
  await reader.open(`search/?q=${encodeURIComponent('抗议')}`);
  expect((await answered(page)).titles).toEqual([]);
  await page.locator('.search-none').getByRole('button', { name: 'all languages' }).click();
  await answeredWith(page, '1 result');
  const found = page.locator('.found h3').first();
  expect(await found.textContent()).toBe('雨中的游行');
  expect(await page.locator('.found > div').first().getAttribute('lang')).toBe('zh');
  expect(page.url()).toContain('in=all');
});

test('languages narrow a search in all of them', async () => {
  const { page } = reader;
  await reader.open('search/?topic=marches&in=all');
  await answeredWith(page, '7 entries');
  await page.getByLabel('español').check();
  expect((await answeredWith(page, '1 entry')).titles).toEqual(['Una marcha bajo la lluvia']);
});

test('without Pagefind the build ends, and nothing is published', async () => {
  process.env['PAGEFIND_BINARY_PATH'] = '/bin/false';
  try {
    const out = path.join(folder, 'unfinished');
    const build = await runBuild('--content', 'tests/fixtures/scripts', '--out', out);
    expect(build).toMatchObject({ exitCode: 1 });
    expect(build.stderr).toContain('The search index could not be made');
    expect(existsSync(out)).toBe(false);
  } finally {
    delete process.env['PAGEFIND_BINARY_PATH'];
  }
});
