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
import { linkUnchanged } from '../../src/last-release.ts';

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
const link = (text: string, from: string | undefined = last) =>
  linkUnchanged(from, { file, out, isSame: (bytes) => bytes.toString() === text });

test('a file that is the same is one file in both releases', () => {
  expect(link('Posts')).toBe(true);
  expect(statSync(path.join(out, file)).ino).toBe(statSync(path.join(last, file)).ino);
});

test('a file that is another is left to whoever makes it', () => {
  expect(link('Other posts')).toBe(false);
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(path.join(last, file), 'utf8')).toBe('Posts');
});

test.each([
  ['no last release', () => linkUnchanged(undefined, { file, out, isSame: () => true })],
  ['none of that name in it', () => linkUnchanged(out, { file, out, isSame: () => true })],
])('nothing is done where there is %s', (_, attempt) => {
  expect(attempt()).toBe(false);
});
