import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mend } from '../../src/check/mend.ts';
import { contentFolder, post, readFolder } from './content-folder.ts';

test.each([
  ['We <3 you { a', 'We \\<3 you \\{ a'],
  ['a { b\n\nc { d <3 e { f', 'a \\{ b\n\nc \\{ d \\<3 e \\{ f'],
  ['H~2~O and x^2^, ++a++', 'H<sub>2</sub>O and x<sup>2</sup>, <ins>a</ins>'],
  ['[TOC]\n\nText.', '\n\nText.'],
  ['##\n\nText.', '\n\nText.'],
  ['A <b style="color: red" title="x">b</b>', 'A <b title="x">b</b>'],
])('--fix mends what is certain in %j', async (written, expected) => {
  const folder = await contentFolder({ 'posts/a.mdx': post({}, `${written}\n`) });
  await mend((await readFolder(folder)).problems);
  const text = await readFile(path.join(folder, 'posts/a.mdx'), 'utf8');
  expect(text).toBe(post({}, `${expected}\n`));
});

test('--fix leaves what a writer has to decide', async () => {
  const written = '[[a]] :tada: {b} <Noet>c</Noet>\n';
  const folder = await contentFolder({ 'posts/a.mdx': post({}, written) });
  await mend((await readFolder(folder)).problems);
  expect(await readFile(path.join(folder, 'posts/a.mdx'), 'utf8')).toBe(post({}, written));
});
