import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordDocument } from '../../src/search/document.ts';
import { writeIndexBeside } from '../../src/search/index-beside.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { parsed } from './body-parse.ts';
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

/** A record of its own for each number. */
const record = (at: number, title = `Post ${at}`): SearchRecord => ({
  ...RECORD,
  href: `/posts/${at}/`,
  title,
});
const RECORDS = Array.from({ length: 5 }, (_, at) => record(at));

let made = 0;

/** Writes an index of its own, with a cache of its own or a given one. */
async function indexOf(records: readonly SearchRecord[], cache = newFolder()): Promise<string> {
  const index = newFolder();
  await writeSearchIndex(records, index, cache);
  return index;
}

function newFolder(): string {
  made += 1;
  return path.join(folder, String(made));
}

describe('the index', () => {
  test('has the same bytes for the same texts, and a folder for each language', async () => {
    const records = [RECORD, { ...RECORD, lang: 'zh', href: '/zh/posts/a/', title: '米兔' }];
    const one = await indexOf(records);
    expect(hashes(one)).toEqual(hashes(await indexOf(records)));
    expect(readdirSync(one).toSorted()).toEqual(['en', 'zh']);
  });

  test('brings no interface of its own', async () => {
    const names = Object.keys(hashes(await indexOf([RECORD]))).map((name) => path.extname(name));
    expect(names.filter((ending) => ['.css', '.js'].includes(ending))).toEqual(['.js']);
  });

  test('that cannot be written ends the build', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    await expect(writeSearchIndex([RECORD], file, newFolder())).rejects.toThrow();
  });

  test('is the same from a thread of its own, and its failure too', async () => {
    const beside = newFolder();
    await writeIndexBeside({ records: RECORDS, folder: beside, cache: newFolder() });
    expect(hashes(beside)).toEqual(hashes(await indexOf(RECORDS)));
    const file = path.join(folder, 'another file');
    writeFileSync(file, '');
    const failing = { records: RECORDS, folder: file, cache: newFolder() };
    await expect(writeIndexBeside(failing)).rejects.toThrow('closed');
  });
});

describe('an index that is kept', () => {
  test('is the next one where no record is another', async () => {
    const cache = newFolder();
    const first = await indexOf(RECORDS, cache);
    const next = await indexOf(RECORDS, cache);
    expect(hashes(next)).toEqual(hashes(first));
    expect(inodes(next)).toEqual(inodes(first));
  });

  test.each([
    ['a changed record', RECORDS.with(2, record(2, 'Another title'))],
    ['a record more', [...RECORDS, record(9)]],
    ['a record less', RECORDS.slice(1)],
    ['another address', RECORDS.with(2, { ...record(2), href: '/posts/two/' })],
  ])('is not the next one where there is %s', async (_, records) => {
    const cache = newFolder();
    await indexOf(RECORDS, cache);
    expect(hashes(await indexOf(records, cache))).toEqual(hashes(await indexOf(records)));
  });

  test('is the next one of its own language, whatever the others are', async () => {
    const cache = newFolder();
    const german = { ...record(1), lang: 'de', href: '/de/posts/1/' };
    const first = await indexOf([...RECORDS, german], cache);
    const next = await indexOf([...RECORDS.slice(1), german], cache);
    expect(inodes(path.join(next, 'de'))).toEqual(inodes(path.join(first, 'de')));
    expect(inodes(path.join(next, 'en'))).not.toEqual(inodes(path.join(first, 'en')));
  });

  test('gives nothing that is damaged', async () => {
    const cache = newFolder();
    await indexOf(RECORDS, cache);
    damage(cache, '.pf_fragment');
    const next = await indexOf(RECORDS, cache);
    expect(hashes(next)).toEqual(hashes(await indexOf(RECORDS)));
  });

  test('makes room for the next one', async () => {
    const cache = newFolder();
    await indexOf(RECORDS, cache);
    await indexOf([record(7)], cache);
    expect(readdirSync(path.join(cache, 'en'))).toHaveLength(1);
  });
});

/** Makes another of a file of a folder, as a failing disk would. */
function damage(root: string, ending: string): void {
  const [file = ''] = Object.keys(hashes(root)).filter((name) => name.endsWith(ending));
  rmSync(path.join(root, file));
  writeFileSync(path.join(root, file), 'damaged');
}

/** Which file on the disk each fragment is. */
function inodes(root: string): Record<string, number> {
  const fragments = Object.keys(hashes(root)).filter((name) => name.endsWith('.pf_fragment'));
  return Object.fromEntries(fragments.map((name) => [name, statSync(path.join(root, name)).ino]));
}

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
    const source =
      'Before.\n\n## One<Cite source="a" />\n\nText\n\n<Note title="Mind">this</Note>\n\n### Two\n\n> More.\n';
    expect(parsed(source).sections).toEqual([
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
