import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TODAY } from './build.ts';
import { copyCheckout, ownPackage } from './checkout.ts';
import { writeSmallContent } from './fixture-content.ts';
import { runBuildIn } from './run-build.ts';

// Two builds each, on a machine that may be busy with others.
vi.setConfig({ testTimeout: 300_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'broadside-warm-'));
const checkout = path.join(folder, 'checkout');

type Edits = Readonly<Record<string, () => void>>;

/** What writers do from one build to the next. */
const WRITING: Edits = {
  'the text of a post': () => replace('posts/kingfisher.mdx', /$/, '\nOne sentence more.\n'),
  'its title': () => replace('posts/same-day-a.mdx', /^title: .*/m, 'title: Another title'),
  'its topic': () => replace('posts/same-day-b.mdx', /^topics: .*/m, 'topics: [silence]'),
  'a new post': () =>
    write('posts/new.mdx', read('posts/same-day-a.mdx').replace('2026-11-08', '2026-11-22')),
  'a deleted post': () => rmSync(content('posts/with-care.mdx')),
  'a draft that is one no more': () =>
    replace('posts/still-a-draft/index.mdx', /^draft: true\n/m, ''),
  'the bytes of an image': () =>
    cpSync(content('posts/every-component/stage.png'), content('posts/every-component/chart.png')),
  'a translation': () =>
    replace('posts/every-component/index.es.mdx', /^title: .*/m, 'title: Otro título'),
  'the title of a case study': () =>
    replace('case-studies/bridge.mdx', /^title: .*/m, 'title: Another bridge'),
  'the ink of one': () => replace('case-studies/square.mdx', /^ink: .*/m, "ink: '#0b7a3b'"),
  'the name of an author': () => write('authors/night-shift.yaml', 'name: The day shift\n'),
  'the title of a topic': () => replace('topics.yaml', 'title: Silence', 'title: Quiet'),
  'a page': () => replace('pages/about.mdx', /$/, '\nOne sentence more.\n'),
  'a page of code': () => replace('pages/reckoning.mdx', 'seven = 7', 'seven = 8'),
};

/** What changes every page: the site’s own words, its settings, its code. */
const EVERYWHERE: Edits = {
  'a word of the interface': () => replace('strings/en.yaml', /$/, 'site.topics: Subjects\n'),
  'the name of the site': () => replace('site.yaml', 'en: The Test Press', 'en: The Other Press'),
  'its base ink': () => replace('site.yaml', /^ink: .*/m, "ink: '#1f48c7'"),
  'a built-in word': () => replace('../src/strings/en.ts', "'Archive'", "'Every year'"),
  'a component': () =>
    replace('../src/components/content/Note.astro', 'class="note"', 'class="note edited"'),
  'a style': () => replace('../src/styles/tokens.css', ':root {', ':root {\n    --edited: 1px;'),
  'what draws the share images': () =>
    replace('../src/share-images/format.ts', /$/, '\n// Edited.\n'),
  'a font': () => {
    const files = ['sofia-sans-extra-condensed', 'archivo'].map((id) =>
      path.join(
        ownPackage(checkout, `@fontsource-variable/${id}`),
        `files/${id}-latin-wght-normal.woff2`,
      ),
    );
    const [sofia = '', archivo = ''] = files;
    cpSync(archivo, sofia);
    replace(path.join(path.dirname(sofia), '../package.json'), /"version": "/, '"version": "9');
  },
};

beforeAll(async () => {
  copyCheckout(checkout);
  rmSync(content(''), { recursive: true });
  writeSmallContent(content(''));
  expect(await build('first', 'warm')).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build in which nothing has changed copies no picture', async () => {
  await build('again', 'warm');
  expect(filesOf('again')).toEqual(filesOf('first'));
  const pictures = globSync('_astro/*.{avif,webp}', { cwd: path.join(folder, 'again') });
  expect(pictures.length).toBeGreaterThan(5);
  const copies = pictures.filter((file) => statSync(path.join(folder, 'again', file)).nlink === 1);
  expect(copies).toEqual([]);
});

describe('a build after other builds is the same as the first of a fresh clone, after', () => {
  test.each([
    ['writing', WRITING],
    ['changes to every page', EVERYWHERE],
  ])('%s', async (name, edits) => {
    for (const edit of Object.values(edits)) edit();
    damageKeptPages();
    const [warm, cold] = [`${name} warm`, `${name} cold`];
    expect(await Promise.all([build(warm, 'warm'), build(cold, cold)])).toEqual([0, 0]);
    expect(filesOf(warm)).toEqual(filesOf(cold));
  });
});

/** Builds into a folder of its own, with a cache that others may have filled. */
async function build(out: string, cache: string): Promise<number> {
  const options = ['--out', path.join(folder, out), '--now', TODAY];
  const env = { BROADSIDE_CACHE: path.join(folder, 'caches', cache) };
  const { exitCode, stderr } = await runBuildIn(checkout, options, env);
  if (exitCode !== 0) throw new Error(stderr);
  return exitCode;
}

/** Changes some of the pages that the last build has kept, as a bad disk would. */
function damageKeptPages(): void {
  const cache = path.join(folder, 'caches/warm');
  const [file = ''] = globSync('pages/*.sqlite', { cwd: cache });
  const database = new DatabaseSync(path.join(cache, file));
  const { changes } = database
    .prepare("UPDATE rows SET bytes = substr(bytes, 1, 99) || 'x' WHERE rowid % 3 = 0")
    .run();
  database.close();
  expect(Number(changes)).toBeGreaterThan(20);
}

/** The SHA-256 of each file of a site. */
function filesOf(out: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, out, 'manifest.json'), 'utf8'));
}

function content(file: string): string {
  return path.resolve(checkout, 'content', file);
}

function read(file: string): string {
  return readFileSync(content(file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(content(file), text);
}

/** An edit that finds nothing to change is no edit. */
function replace(file: string, what: string | RegExp, by: string): void {
  const edited = read(file).replace(what, by);
  expect(edited).not.toBe(read(file));
  write(file, edited);
}
