import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openRows } from '../../src/cache/kept-rows.ts';
import { dropUnsound, isWhole, recordSums } from '../../src/cache/sums.ts';
import { writeWhole } from '../../src/cache/write-whole.ts';
import { readFacts, writeFacts } from '../../src/output/kept-facts.ts';
import { cachedSum, readCached, writeCached } from '../../src/share-images/image-cache.ts';
import { freshFolder } from './output-folders.ts';

/** Puts a folder with something in it where a cache would have a file. */
function obstruct(file: string): void {
  mkdirSync(path.join(file, 'in/the/way'), { recursive: true });
}

test('a file is written whole, where nothing, a file or a folder has its name', () => {
  const folder = freshFolder({ 'file.txt': 'before', above: 'a file' });
  obstruct(path.join(folder, 'folder.txt'));
  for (const name of ['new/file.txt', 'file.txt', 'folder.txt', 'above/file.txt']) {
    writeWhole(path.join(folder, name), 'after');
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe('after');
  }
  expect(readdirSync(folder).toSorted()).toEqual(['above', 'file.txt', 'folder.txt', 'new']);
});

test('rows begin anew where a folder has the name of their file', () => {
  const file = path.join(freshFolder(), 'rows.sqlite');
  obstruct(file);
  const rows = openRows(file);
  rows.write('a', Buffer.from('one'));
  rows.close();
  const again = openRows(file);
  expect(again.read('a')?.toString()).toBe('one');
  again.close();
});

test('facts, images and folders do without what is a folder and should be a file', () => {
  const folder = freshFolder();
  obstruct(path.join(folder, 'facts.json'));
  expect(readFacts(folder, 'judge')).toEqual(new Map());
  writeFacts(folder, 'judge', new Map());
  obstruct(path.join(folder, 'image.share'));
  expect([cachedSum(folder, 'image'), readCached(folder, 'image')]).toEqual([undefined, undefined]);
  writeCached(folder, 'image', Buffer.from('image'));
  expect(readCached(folder, 'image')).toEqual(Buffer.from('image'));
});

test('a folder of a cache loses a folder that has the name of one of its files', () => {
  const folder = freshFolder({ 'a.txt': 'a', 'below/b.txt': 'b' });
  recordSums(folder);
  rmSync(path.join(folder, 'a.txt'));
  obstruct(path.join(folder, 'a.txt'));
  expect(isWhole(folder)).toBe(false);
  dropUnsound(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['below', 'sums.json']);
});
