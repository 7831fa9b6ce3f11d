import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { recordDocument } from './document.ts';
import { indexKey, keepIndex, restoreIndex } from './kept-index.ts';
import type { SearchRecord } from './record.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Pagefind's own interfaces and its worker, which our pages have no use for. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
];

/** Beside Pagefind's files: see `vocabularyOf`. */
const VOCABULARY = 'words.txt';

/** How many records are under way to Pagefind's process at a time. */
const AT_ONCE = 64;

/**
 * Writes the search index of these records into a folder: a folder for each language, because
 * Pagefind's script loads one language's rules of grammar, that of the first index it opens. Of a
 * language without changes it takes the index that the last build has kept in the folder `cache`.
 * Throws where Pagefind says no to a record.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  cache: string,
): Promise<void> {
  const languages = [...Map.groupBy(records, (record) => record.lang)].map(
    ([lang, group]): LanguageIndex => ({
      records: group,
      key: indexKey(group),
      folder: path.join(folder, lang),
      kept: path.join(cache, lang),
    }),
  );
  const changed = languages.filter(({ kept, key, folder }) => !restoreIndex(kept, key, folder));
  if (changed.length === 0) return;
  const pulse = setInterval(feelPulse, 500);
  try {
    for (const { records, key, folder, kept } of changed) {
      await makeIndex(records, folder);
      keepIndex(kept, key, folder);
    }
  } finally {
    clearInterval(pulse);
    await pagefind.close();
  }
}

/** What the index of one language is made of, where it goes, and where the last one is kept. */
interface LanguageIndex {
  readonly records: readonly SearchRecord[];
  readonly key: string;
  readonly folder: string;
  readonly kept: string;
}

/**
 * Where Pagefind's process dies, on a full disk for example, its answers would be waited for for
 * ever: only somebody who asks it something finds out.
 */
function feelPulse(): void {
  pagefind
    .createIndex({})
    .then(({ index }) => index?.deleteIndex())
    .catch(() => undefined);
}

async function makeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({});
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind gave none.');
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const batch = records.slice(start, start + AT_ONCE);
    const added = await Promise.all(
      batch.map((record) =>
        index.addHTMLFile({ url: record.href, content: recordDocument(record) }),
      ),
    );
    refuse(added.flatMap((answer) => answer.errors));
  }
  refuse((await index.writeFiles({ outputPath: folder })).errors);
  await writeFile(path.join(folder, VOCABULARY), vocabularyOf(records));
  await Promise.all(UNUSED.map((file) => rm(path.join(folder, file), { force: true })));
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) {
    throw new Error(errors.join(' '));
  }
}
