import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordDocument } from '../../src/search/document.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { sectionsOf } from '../../src/search/sections.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';

const RECORD: SearchRecord = {
  href: '/posts/a/',
  lang: 'en',
  title: 'A “title” & <more>',
  names: [],
  about: ['Topic'],
  when: '1 May 2026',
  date: '2026-05-01',
  filters: { kind: ['post'], topic: ['a"b'] },
  sections: [
    { id: undefined, heading: '', text: 'First.\nSecond <b>.' },
    { id: 'why', heading: 'Why & how', text: 'Because.' },
  ],
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadside-index-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the index', () => {
  test('has the same bytes for the same texts, and a folder for each language', async () => {
    const records = [RECORD, { ...RECORD, lang: 'zh', href: '/zh/posts/a/', title: '米兔' }];
    await writeSearchIndex(records, path.join(folder, 'one'));
    await writeSearchIndex(records, path.join(folder, 'two'));
    expect(hashes(path.join(folder, 'one'))).toEqual(hashes(path.join(folder, 'two')));
    expect(readdirSync(path.join(folder, 'one')).toSorted()).toEqual(['en', 'zh']);
  });

  test('brings no interface of its own', async () => {
    await writeSearchIndex([RECORD], path.join(folder, 'three'));
    const names = Object.keys(hashes(path.join(folder, 'three'))).map((name) => path.extname(name));
    expect(names.filter((ending) => ['.css', '.js'].includes(ending))).toEqual(['.js']);
  });

  test('that cannot be written ends the build', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    await expect(writeSearchIndex([RECORD], file)).rejects.toThrow();
  });
});

describe('the page that Pagefind reads', () => {
  test('holds words as text, whatever is in them', () => {
    const html = recordDocument(RECORD);
    expect(html).toContain('content="A “title” &amp; &lt;more>"');
    expect(html).toContain('content="a&quot;b"');
    expect(html).toContain('<p>Second &lt;b>.</p>');
    expect(html).toContain('<h2 id="why">Why &amp; how</h2>');
  });
});

describe('a text cut at its headings', () => {
  test('keeps each part under the id of its heading', () => {
    const body = [
      '<p>Before.</p><div class="heading"><h2 id="one">One',
      { component: 'Cite', props: { source: 'a' }, children: [] },
      '</h2><a class="anchor" href="#one"></a></div><p>Text',
      { component: 'Note', props: { title: 'Mind' }, children: ['<p>this</p>'] },
      '</p><div class="heading"><h3 id="two">Two</h3></div><p>More.</p>',
    ];
    expect(sectionsOf(body)).toEqual([
      { id: undefined, heading: '', text: 'Before.' },
      { id: 'one', heading: 'One', text: 'Text\nMind\nthis' },
      { id: 'two', heading: 'Two', text: 'More.' },
    ]);
  });
});

function hashes(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        path.relative(root, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}
