import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/body/parse.ts';
import { parseApart } from '../../src/check/apart/parse-apart.ts';
import { bodyStrings } from '../../src/strings/body.ts';
import { wordsIn } from '../../src/strings/words.ts';
import { post, problemsOf, sentencesOf } from './content-folder.ts';

/** Of each run of stars that may begin and end emphasis satteri 0.10.5 looks at all others. */
const COSTLY = `Words.\n\n${'**注意：**正文'.repeat(19_000)}\n`;

describe('a text that cannot be read in good time', () => {
  test('is told at what is long in it, and every other text is read', async () => {
    const told = await sentencesOf({
      'posts/a.mdx': post({}, 'See [nothing](/posts/none/).\n'),
      'posts/costly.mdx': post({}, COSTLY),
      'posts/z.mdx': post({}, `${'Words. '.repeat(4_000)}\n\nSee [nothing](/posts/none/).\n`),
    });
    expect(told).toEqual([
      expect.stringContaining('posts/a.mdx:8:5 broken-link: '),
      'posts/costly.mdx:10:1 text-too-long: The text, of 171010 characters, cannot be read within 2 seconds and 500 MB of memory; its longest part begins here, with 1 line and 171000 characters, 76000 of them `*`. Take out what is repeated there, or part the text into several.',
      expect.stringContaining('posts/z.mdx:10:5 broken-link: '),
    ]);
  });

  test('may be short', async () => {
    const files = { 'posts/a.mdx': post({}, `${'<Note a={'.repeat(40)}\n`) };
    expect(await problemsOf(files)).toEqual(['posts/a.mdx:8:1 text-too-long']);
  });

  test('is told before it is read where tables make it long', async () => {
    const table = (columns: number, rows: number) =>
      `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|\n'.repeat(rows)}`;
    const files = {
      'posts/a.mdx': post({}, `Words.\n\n${table(3_000, 3_000)}`),
      'posts/b.mdx': post({}, table(3_000, 3_000).replaceAll(/^/gm, '> ')),
      'posts/c.mdx': post({}, `${table(100, 250)}\n`.repeat(2)),
      'posts/d.mdx': post({}, table(100, 250)),
    };
    expect(await problemsOf(files)).toEqual([
      'posts/a.mdx:11:1 text-too-long',
      'posts/b.mdx:9:1 text-too-long',
      'posts/c.mdx:9:1 text-too-long',
    ]);
  });
});

test('a long text is read in a process of its own as it is in this one', async () => {
  const options = {
    file: 'a.mdx',
    firstLine: 7,
    lang: 'en',
    strings: bodyStrings(wordsIn('en')),
    where: { site: 'https://site.example', base: '/', defaultLanguage: 'en' },
  };
  const text =
    '## Words\n\nThe "*quick*" [fox](/posts/b/)[^1], $x$ and {braces}.\n\n[^1]: A note.\n\n';
  const long = text.repeat(400);
  const apart = parseApart(long, options);
  expect(apart).toBeInstanceOf(Promise);
  expect(JSON.stringify(await apart)).toBe(JSON.stringify(parseBody(long, options)));
});
