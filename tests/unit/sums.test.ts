import { hash } from 'node:crypto';
import { linkSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropUnsound, fileSum, isWhole, recordSums } from '../../src/cache/sums.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sums-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const put = (name: string, text: string) => writeFileSync(at(name), text);

/** Bytes that no time tells of: only who reads again sees them. */
function changeUnseen(name: string, text: string): void {
  const { atimeMs, mtimeMs } = statSync(at(name));
  put(name, text);
  utimesSync(at(name), atimeMs / 1000, mtimeMs / 1000);
}

test('a file is read once, whatever it is called', () => {
  put('one', 'Same');
  // Whole seconds, which any disk keeps.
  utimesSync(at('one'), 1_000_000_000, 1_000_000_000);
  linkSync(at('one'), at('two'));
  expect(fileSum(at('one'))).toBe(hash('sha256', 'Same'));
  changeUnseen('one', 'Else');
  expect(fileSum(at('two'))).toBe(hash('sha256', 'Same'));
});

test.each([
  ['other bytes', 'Else', 1_000_000_001],
  ['more bytes', 'Same and more', 1_000_000_000],
])('a file that has got %s since is read again', (_, text, seconds) => {
  put('one', 'Same');
  utimesSync(at('one'), 1_000_000_000, 1_000_000_000);
  fileSum(at('one'));
  put('one', text);
  utimesSync(at('one'), seconds, seconds);
  expect(fileSum(at('one'))).toBe(hash('sha256', text));
});

test('a cache loses what is not as it was written down, and nothing else', () => {
  put('kept', 'Kept');
  put('damaged', 'Whole');
  recordSums(folder);
  expect(isWhole(folder)).toBe(true);
  put('damaged', 'Half');
  put('foreign', 'Foreign');
  expect(isWhole(folder)).toBe(false);
  dropUnsound(folder);
  expect(() => fileSum(at('kept'))).not.toThrow();
  expect(() => fileSum(at('damaged'))).toThrow('ENOENT');
  expect(() => fileSum(at('foreign'))).toThrow('ENOENT');
});
