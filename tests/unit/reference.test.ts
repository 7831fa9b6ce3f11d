import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fillTables } from '../../src/reference/fill.ts';

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
