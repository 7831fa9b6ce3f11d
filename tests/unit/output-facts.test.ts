import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeOf } from '../../src/output/check-digest.ts';
import { needed, type ReleaseFacts } from '../../src/output/file-facts.ts';
import { readFacts, writeFacts } from '../../src/output/kept-facts.ts';
import { freshFolder, readTree } from './output-folders.ts';

const site = { origin: 'https://example.org', base: '/', traces: ['/home/anna'] };
const judge = judgeOf(site);

const facts: ReleaseFacts = new Map([
  ['a.png', { hash: '1'.repeat(64), needs: [] }],
  [
    'é/index.html',
    {
      hash: '2'.repeat(64),
      needs: ['a.png', needed('posts/index.html', 'x')],
      ids: new Set(['x', '__proto__', '2014: “ice”']),
      shows: new Set(['html>body[]']),
    },
  ],
  [
    'posts/index.html',
    { hash: '3'.repeat(64), needs: ['a.png'], ids: new Set<string>(), shows: new Set<string>() },
  ],
]);

function written(): string {
  const folder = path.join(freshFolder(), 'output-check');
  writeFacts(folder, judge, facts);
  return folder;
}

describe('the facts of a release', () => {
  test('are read as they were written, and leave one file', () => {
    const folder = written();
    expect(readFacts(folder, judge)).toEqual(facts);
    expect(Object.keys(readTree(folder))).toEqual(['facts.json']);
  });

  test('are none where nothing has been written', () => {
    expect(readFacts(freshFolder(), judge)).toEqual(new Map());
  });

  test.each([{ origin: undefined }, { base: '/blog/' }, { traces: [] }])(
    'are none for a judge who is told %j',
    (other) => {
      expect(readFacts(written(), judgeOf({ ...site, ...other }))).toEqual(new Map());
    },
  );

  test('are none where a bit of the file is another, or it ends too soon', () => {
    const folder = written();
    const file = path.join(folder, 'facts.json');
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      writeFileSync(file, whole.with(at, (whole[at] ?? 0) ^ 1));
      expect(readFacts(folder, judge)).toEqual(new Map());
      writeFileSync(file, whole.subarray(0, at));
      expect(readFacts(folder, judge)).toEqual(new Map());
    }
    writeFacts(folder, judge, facts);
    expect(readFacts(folder, judge)).toEqual(facts);
  });
});
