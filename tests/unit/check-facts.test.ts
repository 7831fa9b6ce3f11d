import { expect, onTestFinished, test, vi } from 'vitest';
import { claimsOf } from '../../src/check/claims.ts';
import { drawn, runFacts } from '../../src/check/facts-command.ts';
import {
  addFiles,
  contentFolder,
  page,
  post,
  readFolder,
  sources,
  study,
} from './content-folder.ts';

const TEXT = `First words. In a *square* stood 200,000 people, says [one paper](https://a.example/).<Cite source="pew" /><Cite source="pew" /> It rained.

- A [b](https://b.example/) sentence in a list, which is long enough.<Cite source="pew" />

<KeyFigure
  value="> 5 million"
  label="tweets"
  source="pew"
  countedBy="Pew"
  asOf="2018"
/>

| What | How many |
| --- | --- |
| Tweets | 5 million, by the count of somebody else<Cite source="pew" /> |

No claim stands here, because nothing is cited.

\`\`\`mdx
Nor is this a claim, for it is code.<Cite source="pew" />
\`\`\`
`;

test('claims are figures, moments, outcomes and what is cited, each with its line and sources', async () => {
  const folder = await contentFolder({
    'case-studies/a.mdx': study(),
    'posts/b.mdx': post({ sources }, TEXT),
    'pages/c.mdx': page(),
  });
  const { entries } = await readFolder(folder);
  const claims = await claimsOf(entries);
  expect(claims.map(({ kind }) => kind)).toEqual([
    'figure',
    'moment',
    'moment',
    'moment',
    'outcome',
    'sentence',
    'sentence',
    'figure',
    'sentence',
  ]);
  const [figure] = claims;
  expect(figure).toMatchObject({
    text: '12 million posts. Counted by: Facebook.',
    sources: [{ title: 'A report', url: 'https://pew.example/a' }],
  });
  const [sentence, listed, key, row] = claims.slice(5);
  expect(row?.text).toBe('Tweets | 5 million, by the count of somebody else');
  expect(sentence?.text).toBe('In a square stood 200,000 people, says one paper.');
  expect(sentence?.sources).toHaveLength(2);
  expect(listed?.text).toBe('A b sentence in a list, which is long enough.');
  expect(listed?.line).toBe((sentence?.line ?? 0) + 2);
  expect(key?.text).toBe('> 5 million tweets. Counted by: Pew, as of 2018.');
});

test('a translation adds what its own text cites, and no record a second time', async () => {
  const folder = await contentFolder({
    'posts/b.mdx': post(
      { sources },
      'One sentence that is long enough to count.<Cite source="pew" />\n',
    ),
    'posts/b.es.mdx':
      '---\ntitle: Uno\ndescription: Dos.\ntranslated: 2026-11-01\n---\nUna frase que es bastante larga para contar.<Cite source="pew" />\n',
  });
  await addFiles(folder, {
    'case-studies/a.mdx': study(),
    'case-studies/a.es.mdx':
      '---\ntitle: A\ndescription: B.\ntranslated: 2026-11-01\n---\nTexto.\n',
  });
  const { entries } = await readFolder(folder);
  const records = (await claimsOf(entries)).filter(({ kind }) => kind !== 'sentence');
  expect(entries).toHaveLength(4);
  expect(records.map(({ file }) => file.endsWith('a.mdx'))).toEqual(Array(5).fill(true));
  const posts = entries.filter(({ collection }) => collection === 'posts');
  const texts = (await claimsOf(posts)).map(({ text, sources: cited }) => [text, cited.length]);
  expect(texts).toEqual([
    ['Una frase que es bastante larga para contar.', 1],
    ['One sentence that is long enough to count.', 1],
  ]);
});

test('a seed draws the same claims again, in order and each once; another draws others', () => {
  const all = Array.from({ length: 200 }, (_, index) => index);
  const first = drawn(all, 20, 7);
  expect(drawn(all, 20, 7)).toEqual(first);
  expect(drawn(all, 20, 8)).not.toEqual(first);
  expect(new Set(first).size).toBe(20);
  expect(first).toEqual(first.toSorted((a, b) => a - b));
  expect(drawn(all, 500, 7)).toEqual(all);
});

test('npm run facts says its seed, each place and source, and how to draw the same again', async () => {
  const content = await contentFolder({ 'case-studies/a.mdx': study() });
  const { code, said } = await run(['2', '--seed', '7', '--content', content]);
  expect(code).toBe(0);
  expect(said).toContain(
    '2 of 5 claims, seed 7. To draw the same again: npm run facts -- 2 --seed 7',
  );
  expect(said).toMatch(/1\. \S+case-studies\/a\.mdx:\d+ \((?:figure|moment|outcome)\)/);
  expect(said).toContain('Source: A report, https://pew.example/a');
  expect(await run(['2', '--seed', '7', '--content', content])).toEqual({ code, said });
});

test.each([
  [['0'], 'The number of claims is “0”. Write a whole number from 1 up, such as 40.'],
  [['many'], 'The number of claims is “many”. Write a whole number from 1 up, such as 40.'],
  [['--seed', 'x'], '--seed is “x”. Write a whole number from 0 up, such as 39.'],
])('npm run facts -- %j is refused', async (args, sentence) => {
  expect(await run(args)).toEqual({ code: 2, said: sentence });
});

test('npm run facts draws nothing from content with errors', async () => {
  const content = await contentFolder({ 'posts/b.mdx': post({}, 'Text.<Cite source="none" />\n') });
  expect(await run(['--content', content])).toEqual({
    code: 1,
    said: 'The content has errors. Run npm run check first.',
  });
});

async function run(args: readonly string[]) {
  const lines: string[] = [];
  const keep = (text: string) => lines.push(text);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep),
    vi.spyOn(console, 'error').mockImplementation(keep),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  const code = await runFacts(args);
  return { code, said: lines.join('\n') };
}
