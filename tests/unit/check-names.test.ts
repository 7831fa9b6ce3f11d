import { describe, expect, test } from 'vitest';
import { classify } from '../../src/check/classify.ts';
import { contentFolder, post, problemsOf, readFolder, sentencesOf } from './content-folder.ts';

const SITE = { languages: ['en', 'es', 'pt-BR', 'bak'] };

function named(name: string) {
  const kind = classify(name, SITE);
  return kind.kind === 'entry' ? [kind.slug, kind.lang, kind.date] : kind.kind;
}

describe('the name of a file', () => {
  test.each<[string, ReturnType<typeof named>]>([
    ['posts/first-march.mdx', ['first-march', undefined, undefined]],
    ['posts/first-march.md', ['first-march', undefined, undefined]],
    ['posts/first-march.markdown', ['first-march', undefined, undefined]],
    ['posts/first-march.es.mdx', ['first-march', 'es', undefined]],
    ['posts/first-march/index.es.mdx', ['first-march', 'es', undefined]],
    ['posts/first-march.pt-br.md', ['first-march', 'pt-BR', undefined]],
    ['posts/first-march.bak.md', ['first-march', 'bak', undefined]],
    ['posts/first-march.fr.md', ['first-march', 'fr', undefined]],
    ['posts/march.v2.mdx', ['march-v2', undefined, undefined]],
    ['posts/a.copy.mdx', ['a-copy', undefined, undefined]],
    ['posts/a.backup-1.mdx', ['a-backup-1', undefined, undefined]],
    ['posts/a.old.mdx', ['a-old', undefined, undefined]],
    ['posts/example.com.md', ['example-com', undefined, undefined]],
    ['posts/about-example.com.es.md', ['about-example-com', 'es', undefined]],
    ['posts/v1.2.3.mdx', ['v1-2-3', undefined, undefined]],
    ['posts/2024/first-march.mdx', ['first-march', undefined, undefined]],
    ['posts/2024/03/first-march/index.md', ['first-march', undefined, undefined]],
    ['posts/es/first-march.md', ['first-march', 'es', undefined]],
    ['posts/2024-01-05-first-march.md', ['first-march', undefined, '2024-01-05']],
    ['posts/2024/2024-01-05-first-march.es.md', ['first-march', 'es', '2024-01-05']],
    ['posts/2024-01-05-first-march/index.md', ['first-march', undefined, '2024-01-05']],
    ['posts/2024-02-30-first-march.md', ['2024-02-30-first-march', undefined, undefined]],
    ['posts/2024-01-05.md', ['2024-01-05', undefined, undefined]],
    ['pages/2024-01-05-minutes.md', ['2024-01-05-minutes', undefined, undefined]],
    ['posts/First March.mdx', ['first-march', undefined, undefined]],
    ['posts/a#b?c.mdx', ['a-b-c', undefined, undefined]],
    ["posts/that's_it.mdx", ['thats-it', undefined, undefined]],
    ['posts/Größe.mdx', ['größe', undefined, undefined]],
    ['posts/Gro\u0308ße.mdx', ['größe', undefined, undefined]],
    ['posts/метоо.mdx', ['метоо', undefined, undefined]],
    ['posts/始まり.mdx', ['始まり', undefined, undefined]],
    ['posts/می\u200cشود.mdx', ['می-شود', undefined, undefined]],
    ['posts/हिन्दी.mdx', ['हिन्दी', undefined, undefined]],
    [`posts/${'я'.repeat(60)}.mdx`, ['я'.repeat(60), undefined, undefined]],
    ['posts/2024/photo.jpg', 'asset'],
    ['posts/2024/12.mdx', 'stray'],
  ])('%j', (name, kind) => {
    expect(named(name)).toEqual(kind);
  });
});

test('a post takes its day from its name where it says none', async () => {
  const folder = await contentFolder({
    'posts/2024-01-05-one.md': post({ date: undefined }),
    'posts/2024-01-05-two.md': post({ date: '2024-02-06' }),
  });
  const { entries, problems } = await readFolder(folder);
  expect(problems).toEqual([]);
  expect(
    entries.map(({ slug, frontmatter }) => [slug, 'date' in frontmatter && frontmatter.date]),
  ).toEqual([
    ['one', '2024-01-05'],
    ['two', '2024-02-06'],
  ]);
});

test('two posts of one name in two years are both named', async () => {
  expect(await problemsOf({ 'posts/2023/a.mdx': post(), 'posts/2024/a.mdx': post() })).toEqual([
    'posts/2024/a.mdx:1:1 duplicate-address',
  ]);
});

test('a text is linked to, pinned and translated by its name in any script', async () => {
  const site =
    'title: T\ndescription: { en: D., es: D. }\nurl: https://broadside.example\nlanguages: [en, es]\npinned: größe\n';
  expect(
    await sentencesOf({
      'site.yaml': site,
      'posts/Größe.mdx': post({}, 'See [b](/posts/始まり/) and [c](/posts/gr%C3%B6%C3%9Fe/).\n'),
      'posts/始まり.mdx': post({}, '[d](/es/posts/القصة/)\n'),
      'posts/Größe.es.mdx':
        '---\ntitle: T\ndescription: D.\nslug: القصة\ntranslated: 2026-11-20\n---\n\nTexto.\n',
    }),
  ).toEqual([]);
});
