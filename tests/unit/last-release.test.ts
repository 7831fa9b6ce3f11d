import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkUnchanged } from '../../src/cache/last-release.ts';

let folder: string;
let [last, out] = ['', ''];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'last-release-'));
  [last, out] = [path.join(folder, 'last'), path.join(folder, 'out')];
  mkdirSync(path.join(last, 'posts'), { recursive: true });
  writeFileSync(path.join(last, 'posts/index.html'), 'Posts');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = 'posts/index.html';
const link = (text: string, from: string) =>
  linkUnchanged(from, { file, out, sum: hash('sha256', text) });

test('a file that is the same is one file in both releases', () => {
  expect(link('Posts', last)).toBe(true);
  expect(statSync(path.join(out, file)).ino).toBe(statSync(path.join(last, file)).ino);
});

test('a file that is another is left to whoever makes it', () => {
  expect(link('Other posts', last)).toBe(false);
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(path.join(last, file), 'utf8')).toBe('Posts');
});

test.each([
  ['no last release', () => undefined],
  ['none of that name in it', () => out],
])('nothing is done where there is %s', (_, from) => {
  const sum = hash('sha256', 'Posts');
  expect(linkUnchanged(from(), { file, out, sum })).toBe(false);
});
