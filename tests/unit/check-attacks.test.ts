import { describe, expect, test } from 'vitest';
import { textOf } from '../site/html.ts';
import { READ_KEYS, REFUSED_KEYS } from './attacks-in-frontmatter.ts';
import { type Attack, READ, REFUSED } from './attacks-in-text.ts';
import { contentFolder, post, readFolder, study } from './content-folder.ts';
import { livelyParts, shownOf } from './lively-parts.ts';

/** What is written in which key, or as the text where there is none. */
interface Case {
  readonly name: string;
  readonly key?: string;
  readonly value: string;
  readonly outcome: readonly string[];
}

const inText = ([name, value, ...outcome]: Attack): Case => ({ name, value, outcome });
const inKeys = ([name, key, value, ...outcome]: (typeof REFUSED_KEYS)[number]): Case => ({
  name: `${name}, as ${key}`,
  key,
  value,
  outcome,
});

type Kind = readonly [name: string, folder: string, fileOf: (attack: Case, n: number) => string];

const KINDS: readonly Kind[] = [
  ['a post', 'posts', (attack) => fileOf(attack, post, {})],
  ['a case study', 'case-studies', (attack, n) => fileOf(attack, study, { hashtag: `A${n}` })],
];

function fileOf(
  { key, value }: Case,
  entry: typeof post,
  frontmatter: Readonly<Record<string, string>>,
) {
  return key === undefined
    ? entry(frontmatter, `${value}\n`)
    : entry({ ...frontmatter, [key]: value });
}

/** Each attack as a file of its own, all read in one run. */
async function attacked(cases: readonly Case[], [, folder, written]: Kind) {
  const files = cases.map((attack, n) => ({
    attack,
    text: written(attack, n),
    name: `${folder}/a-${n}.mdx`,
  }));
  const reading = await readFolder(
    await contentFolder(Object.fromEntries(files.map(({ name, text }) => [name, text]))),
  );
  return files.map(({ attack, text, name }) => ({
    attack,
    entry: reading.entries.find(({ path }) => path.endsWith(`/${name}`)),
    problems: reading.problems
      .filter(({ file }) => file.endsWith(`/${name}`))
      .map(({ line, column, code }) => `${line - linesBefore(attack, text)}:${column} ${code}`),
  }));
}

/** How many lines of the file stand before the attack. */
function linesBefore({ key }: Case, text: string): number {
  const lines = text.split('\n');
  return key === undefined
    ? lines.indexOf('---', 1) + 2
    : lines.findIndex((line) => line.startsWith(`${key}:`));
}

describe.each(KINDS)('in %s', (...kind) => {
  test('what could run, load or lead astray is refused at its place', async () => {
    const cases = [...REFUSED.map(inText), ...REFUSED_KEYS.map(inKeys)];
    const found = await attacked(cases, kind);
    expect(
      Object.fromEntries(found.map(({ attack, problems }) => [attack.name, problems])),
    ).toEqual(Object.fromEntries(cases.map(({ name, outcome }) => [name, outcome])));
  });

  test('what is let through is only words', async () => {
    const found = await attacked([...READ.map(inText), ...READ_KEYS.map(inKeys)], kind);
    expect(found.filter(({ problems }) => problems.length > 0)).toEqual([]);
    for (const {
      attack: { name, key, outcome },
      entry,
    } of found) {
      const shown = shownOf(entry?.body.body ?? []);
      expect(livelyParts(shown), name).toEqual([]);
      if (key === undefined) expect([name, textOf(shown)]).toEqual([name, outcome[0]]);
    }
  });
});
