import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../../src/scaffold/slug.ts';
import { briefly, contentFolder, type Files, post, readFolder } from './content-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

async function runNew(args: readonly string[], files: Files = {}) {
  const folder = await contentFolder(files);
  const line = ['scripts/new.ts', ...args, '--content', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const made = stdout === '' ? '' : path.relative(folder, path.resolve(ROOT, stdout.trim()));
  return { folder, status, made, stderr };
}

describe('npm run new', () => {
  test.each([
    [['post', 'Ça va: l’été à “Łódź” & co'], 'posts/ca-va-lete-a-lodz-co.mdx'],
    [['post', 'true'], 'posts/true.mdx'],
    [['post', '# - {x}: [y] & *z', '--slug', 'odd'], 'posts/odd.mdx'],
    [['post', '日本', '--slug', 'nihon'], 'posts/nihon.mdx'],
    [['case-study', '#EndSARS'], 'case-studies/endsars.mdx'],
    [['case-study', 'Fridays_For_Future'], 'case-studies/fridays-for-future.mdx'],
    [['case-study', '#مهسا_امینی', '--slug', 'mahsa-amini'], 'case-studies/mahsa-amini.mdx'],
  ])('%j makes %s, a draft that lacks only a description', async (args, file) => {
    const { folder, status, made, stderr } = await runNew([...args, '--now', '2026-11-20']);
    expect([status, made, stderr]).toEqual([0, file, '']);
    expect((await briefly(folder)).map((one) => one.replace(/:\d+:\d+/, ''))).toEqual([
      `warning ${file} placeholder`,
    ]);
    const { entries } = await readFolder(folder, { drafts: true });
    const [collection, slug] = file.replace('.mdx', '').split('/');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.frontmatter).toMatchObject({
      draft: true,
      authors: ['desk'],
      commentsId: `${collection}/${slug}`,
    });
    expect(entries[0]?.frontmatter).toMatchObject(
      collection === 'posts' ? { date: '2026-11-20', title: args[1] } : { reviewed: '2026-11-20' },
    );
  });

  test('is right when it is described and published', async () => {
    const { folder, made } = await runNew(['post', 'A']);
    const text = await readFile(path.join(folder, made), 'utf8');
    const published = text.replace(/draft: .*\n/, '').replace(/description: .*/, 'description: A.');
    expect(await briefly(await contentFolder({ [made]: published }))).toEqual([]);
  });

  test.each(['posts/a-title.mdx', 'posts/a-title.md', 'posts/a-title/index.mdx'])(
    'never overwrites %s',
    async (file) => {
      const { folder, status, made, stderr } = await runNew(['post', 'A title'], {
        [file]: post(),
      });
      expect([status, made]).toEqual([1, '']);
      expect(stderr).toContain(`${file} is there already. Give another name with --slug.`);
      expect(await readFile(path.join(folder, file), 'utf8')).toBe(post());
    },
  );

  test.each([
    [[], 'Say what to make. Write: npm run new -- post "Title"'],
    [['poem', 'A'], '“poem” cannot be made.'],
    [['author', 'A', '--slug', 'B c'], '“B c” cannot be used in an address.'],
    [['topic', '日本'], 'No address can be made of “日本”.'],
    [['page', 'Search'], '“search” is a name that the site or a file system keeps for itself.'],
    [['post'], 'Add the title of the post. Write: npm run new -- post "First march"'],
    [['case-study', ' '], 'Add the hashtag of the case study.'],
    [['post', 'A', 'B'], '“B” belongs to no option.'],
    [['post', '日本'], 'No address can be made of “日本”. Give one: --slug its-address'],
    [['post', 'Con'], '“con” is a name that the site or a file system keeps for itself.'],
    [['post', '2026'], '“2026” is the address of a page of the list of posts.'],
    [['post', 'A', '--slug', '../../x'], 'Give one with --slug.'],
    [['post', 'A', '--slug', 'B c'], '“B c” cannot be used in an address.'],
    [['post', 'A', '--now', '2026-02-30'], '--now 2026-02-30 is not a day of the calendar.'],
    [['case-study', '#a-b'], '“#a-b”: Write it without #'],
    [['case-study', '#МеToo'], 'Write it in the letters of one script'],
    [['post', 'A', '--draft'], '--draft is not an option of this command.'],
  ])('%j is wrong usage', async (args, sentence) => {
    const { status, made, stderr } = await runNew(args);
    expect([status, made]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  test('needs an author', async () => {
    const { status, stderr } = await runNew(['post', 'A'], { 'authors/desk.yaml': undefined });
    expect(status).toBe(1);
    expect(stderr).toContain('Write one first, with: npm run new -- author "The desk".');
  });
});

describe('npm run new, for what entries need', () => {
  test('makes a page, a draft that lacks only a description', async () => {
    const { folder, status, made } = await runNew(['page', 'Who we are: “the desk”']);
    expect([status, made]).toEqual([0, 'pages/who-we-are-the-desk.mdx']);
    expect((await briefly(folder)).map((one) => one.replace(/:\d+:\d+/, ''))).toEqual([
      `warning ${made} placeholder`,
    ]);
    const { entries } = await readFolder(folder, { drafts: true });
    expect(entries[0]?.frontmatter).toMatchObject({ draft: true, title: 'Who we are: “the desk”' });
  });

  test('makes an author, whose name may be anything', async () => {
    const { folder, status, made } = await runNew(['author', 'Nº 5: “Aña”']);
    expect([status, made]).toEqual([0, 'authors/no-5-ana.yaml']);
    const { authors, problems } = await readFolder(folder);
    expect(problems).toEqual([]);
    expect(authors['no-5-ana']?.name).toBe('Nº 5: “Aña”');
  });

  test.each([
    ['behind the others', '# Ours\na: { title: A, description: B }', ['a', 'water-land']],
    ['as the first', undefined, ['water-land']],
  ])('adds a topic %s', async (_where, before, ids) => {
    const { folder, status, made } = await runNew(['topic', 'Water & land'], {
      'topics.yaml': before,
    });
    expect([status, made]).toEqual([0, 'topics.yaml']);
    const { topics, problems } = await readFolder(folder);
    // That they are in one language alone remains to be mended.
    expect(problems.filter(({ code }) => code !== 'text-untranslated')).toEqual([]);
    expect(Object.keys(topics)).toEqual(ids);
    expect(topics['water-land']?.title).toBe('Water & land');
    expect(await readFile(path.join(folder, 'topics.yaml'), 'utf8')).toContain(before ?? '');
  });

  test.each([
    ['a topic that is there', ['topic', 'A'], 'topics.yaml', 'a: { title: A, description: B }\n'],
    [
      'a list of another form',
      ['topic', 'B'],
      'topics.yaml',
      '{ a: { title: A, description: B } }',
    ],
    ['an author', ['author', 'A'], 'authors/a.yaml', 'name: Ana\n'],
    ['a page', ['page', 'A'], 'pages/a/index.md', '---\n---\n'],
  ])('leaves %s as it is', async (_what, args, file, before) => {
    const { folder, status, made, stderr } = await runNew(args, { [file]: before });
    expect([status, made]).toEqual([1, '']);
    expect(stderr).toMatch(/is there already|is not a plain list/);
    expect(await readFile(path.join(folder, file), 'utf8')).toBe(before);
  });
});

describe('the address of a title', () => {
  test.each([
    ['Hello, world!', 'hello-world'],
    ['Straße nach Tromsø — Þórr & Æsir', 'strasse-nach-tromso-thorr-aesir'],
    ['Don’t stop', 'dont-stop'],
    ['İstanbul ışık', 'istanbul-isik'],
    ['Tiếng Việt', 'tieng-viet'],
    ['#MeToo ✊🏽 2017', 'metoo-2017'],
    ['ＭｅＴｏｏ', 'metoo'],
    ['word '.repeat(40), 'word-word-word-word-word-word-word-word-word-word-word-word'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test.each(['日本', 'Что делать', 'MeToo и мы', '✊', '', '—'])(
    '%j has none in Latin letters',
    (title) => {
      expect(slugOf(title)).toBeUndefined();
    },
  );
});
