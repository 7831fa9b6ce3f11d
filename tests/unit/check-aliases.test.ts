import { expect, test } from 'vitest';
import { isShownOn } from '../../src/core/visibility.ts';
import { addressesOf } from '../../src/output/addresses.ts';
import { post, problemsOf } from './content-folder.ts';

const part = 'abcdefgh/';

test.each([
  ['/%/', 'bad-value'],
  ['/100%/', 'bad-value'],
  ['/%25/', 'bad-value'],
  ['/%ff/', 'bad-value'],
  ['/%E6%97/', 'bad-value'],
  ['/a%0Ab/', 'bad-value'],
  ['/a%3Fb/', 'bad-value'],
  ['/a%23b/', 'bad-value'],
  ['/a%20b/', 'bad-value'],
  [`/${'a'.repeat(256)}/`, 'bad-value'],
  [`/${'я'.repeat(130)}/`, 'bad-value'],
  [`/${part.repeat(300)}`, 'bad-value'],
  ['/robots.txt/x/', 'bad-value'],
  ['/index.html/x/', 'bad-value'],
  ['/rss.xml/x', 'bad-value'],
  ['/posts/a/index.html/x/', 'bad-value'],
  ['/posts/a/index.md/x', 'bad-value'],
  ['/posts/a/index.md', 'duplicate-address'],
  ['/posts/a/index.json', 'duplicate-address'],
  ['/posts/a/sources.bib', 'duplicate-address'],
  ['/authors/desk/rss.xml', 'duplicate-address'],
  ['/comments/light.css', 'duplicate-address'],
  ['/share/posts/a/wide.png', 'duplicate-address'],
  ['/search.json', 'duplicate-address'],
  ['/Posts/A/', 'duplicate-address'],
])('the old address %s is refused at its place', async (alias, code) => {
  expect(await problemsOf({ 'posts/a.mdx': post({ aliases: `["${alias}"]` }) })).toEqual([
    `posts/a.mdx:6:11 ${code}`,
  ]);
});

test.each([
  '/2016/01/02/march.html',
  '/2016/01/Größe/',
  '/2016/01/Gr%C3%B6%C3%9Fe/',
  '/index.php/2010/march',
  '/2024/01/02/march',
  '/a%26b/',
  '/tag/rent/feed.xml',
])('the old address %s is kept', async (alias) => {
  expect(await problemsOf({ 'posts/a.mdx': post({ aliases: `["${alias}"]` }) })).toEqual([]);
});

test.each([
  ['only zero-width characters', '"\\u200b\\u200d"', 'bad-value'],
  ['a noncharacter', '"A\\U0010FFFF"', 'control-character'],
])('a title of %s is refused', async (_, title, code) => {
  expect(await problemsOf({ 'posts/a.mdx': post({ title }) })).toContain(`posts/a.mdx:2:8 ${code}`);
});

test('only what styles an element loads what url() names', () => {
  const element = (name: string) => ({
    name: 'p',
    path: 'p',
    text: '',
    childless: true,
    line: 1,
    column: 1,
    attributes: [{ name, value: 'The url(x) of it' }],
  });
  expect(addressesOf(element('title'))).toEqual([]);
  expect(addressesOf(element('style'))).toEqual([{ url: 'x', use: 'load' }]);
  expect(addressesOf(element('fill'))).toEqual([{ url: 'x', use: 'load' }]);
});

test('an event is shown from the day it is announced, and other actions once they are open', () => {
  const span = { starts: '2026-12-10', expires: '2026-12-10' };
  const days = ['2026-11-23', '2026-12-10', '2026-12-11'];
  expect(days.map((day) => isShownOn(day, { type: 'event', ...span }))).toEqual([
    true,
    true,
    false,
  ]);
  expect(days.map((day) => isShownOn(day, { type: 'donate', ...span }))).toEqual([
    false,
    true,
    false,
  ]);
});
