import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPageStore, sumOfBody } from '../../src/integrations/page-store.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadside-pages-'));
  file = path.join(folder, 'below/pages.sqlite');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const body = Buffer.from('<p>Ünï\n\n</p>');
const page = { sum: sumOfBody(body) };

function keep(...keys: string[]): void {
  const store = openPageStore(file);
  for (const key of keys) store.keepPage(key, body);
  store.close();
}

/** What a later build finds. */
function found(...keys: string[]): boolean[] {
  const store = openPageStore(file);
  const pages = keys.map((key) => store.page(key) !== undefined);
  store.close();
  return pages;
}

test('a page comes back as it was made', () => {
  keep('one');
  const store = openPageStore(file);
  expect(store.page('one')).toEqual(page);
  expect(store.body('one')).toEqual(body);
  expect(store.page('two')).toBeUndefined();
  store.close();
});

test('what a build has not asked for is forgotten', () => {
  keep('one', 'two');
  expect(found('one')).toEqual([true]);
  expect(found('one', 'two')).toEqual([true, false]);
});

test('the bytes of a page stay where a build had no use for them', () => {
  keep('one');
  expect(found('one')).toEqual([true]);
  const store = openPageStore(file);
  expect(store.body('one')).toEqual(body);
  store.close();
});

test('a build that ends in the middle leaves what the one before has written', () => {
  keep('one');
  openPageStore(file).keepPage('two', body);
  const copy = path.join(folder, 'copy.sqlite');
  writeFileSync(copy, readFileSync(file));
  const store = openPageStore(copy);
  expect([store.page('one'), store.page('two')]).toEqual([page, undefined]);
  store.close();
});

test('a page that somebody has put under another key, or changed, is no page', () => {
  keep('one', 'two', 'three');
  const database = new DatabaseSync(file);
  database.exec(`UPDATE rows SET bytes = zeroblob(20) WHERE name = 'one'`);
  database.exec(`DELETE FROM rows WHERE name = 'three'`);
  database.exec(`UPDATE rows SET name = 'three' WHERE name = 'two'`);
  database.close();
  expect(found('one', 'two', 'three')).toEqual([false, false, false]);
});

test.each([
  ['cut short', () => truncateSync(file, 5000)],
  [
    'no store at all',
    () => writeFileSync(file, 'Not a database, but long enough to be one. '.repeat(99)),
  ],
  ['empty', () => truncateSync(file, 0)],
])('a file that is %s is begun anew', (_, damage) => {
  keep('one');
  damage();
  expect(found('one')).toEqual([false]);
  keep('two');
  expect(found('two')).toEqual([true]);
});

test('a build goes without it while another has it open', () => {
  keep('one');
  const other = openPageStore(file);
  expect(found('one')).toEqual([false]);
  expect(other.page('one')).toEqual(page);
  other.close();
  expect(found('one')).toEqual([true]);
});
