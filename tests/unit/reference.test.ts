import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/check/codes.ts';
import { fillTables } from '../../src/reference/fill.ts';
import { IN_OUTPUT } from '../../src/reference/problems/in-output.ts';
import { problemsPage } from '../../src/reference/problems/page.ts';

test('the tables of the README are those of the schemas', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(fillTables(readme), 'Run `npm run reference`.').toBe(readme);
});

test('a table shows a key with whether it is required, its default and its choices', () => {
  const filled = fillTables('<!-- table: case-study -->\n<!-- end -->'.replace('-->\n', '-->\n\n'));
  const row = (key: string) => filled.split('\n').find((line) => line.startsWith(`| \`${key}\` |`));
  expect(row('title')).toContain('| yes |');
  expect(row('draft')).toContain('else `false`');
  expect(row('kind')).toContain('`protest-wave`');
  expect(row('timeline[].date')).toContain('| yes |');
  expect(row('sources.<id>.url')).toContain('| yes |');
});

test('a table that there is not is an error', () => {
  expect(() => fillTables('<!-- table: posts -->\n\n<!-- end -->')).toThrow('“posts”');
});

const page = await readFile(new URL('../../src/check/README.md', import.meta.url), 'utf8');

describe('the page of what the checks say', () => {
  const headings = (part: string) => [...part.matchAll(/^### (.+)$/gm)].map(([, code]) => code);
  const [content = '', output = ''] = page.split('## In a finished site');

  test('is what they say', async () => {
    expect(await problemsPage(), 'Run `npm run reference`.').toBe(page);
  });

  test('has every code, with what is said of an example', () => {
    expect(headings(content)).toEqual(Object.keys(CODES));
    expect(headings(output)).toEqual(Object.keys(IN_OUTPUT));
    const silent = page.split(/^### /m).filter((section) => !section.includes('```text'));
    expect(silent.slice(1).map((section) => section.split('\n')[0])).toEqual(['text-unreadable']);
  });

  test('tells writers in the README where it is', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain('(src/check/README.md)');
  });
});
