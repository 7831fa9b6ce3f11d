import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../cache/write-whole.ts';
import type { ReleaseFacts } from './file-facts.ts';

/**
 * The facts of the last release that was found good, kept in one file: a sum, a line break, and
 * JSON. The sum is also over what decides whether a file is good: facts that other code has learnt,
 * that are of another site, or that something else wrote to, are as good as none.
 */
export function readFacts(folder: string, judge: string): ReleaseFacts {
  const [sum, text] = textAt(path.join(folder, NAME));
  if (text === undefined || sum !== sumOf(judge, text)) return new Map();
  // By its sum, we wrote it.
  const { needs, files }: Stored = JSON.parse(text);
  return new Map(
    files.map(([file, hash, needsAt, ids, shows]) => [
      file,
      {
        hash,
        needs: needsAt.flatMap((at) => needs[at] ?? []),
        ids: ids && new Set(ids),
        shows: shows && new Set(shows),
      },
    ]),
  );
}

/** Written beside and renamed, so that a build that is stopped leaves no half of it. */
export function writeFacts(folder: string, judge: string, facts: ReleaseFacts): void {
  const text = JSON.stringify(stored(facts));
  writeWhole(path.join(folder, NAME), `${sumOf(judge, text)}\n${text}`);
}

const NAME = 'facts.json';

/** What many files need is written once, and named by its number. */
interface Stored {
  readonly needs: readonly string[];
  readonly files: readonly StoredFile[];
}

type StoredFile = readonly [
  file: string,
  hash: string,
  needs: readonly number[],
  ids?: readonly string[] | undefined,
  shows?: readonly string[] | undefined,
];

function stored(facts: ReleaseFacts): Stored {
  const numbers = new Map<string, number>();
  const numberOf = (need: string) => {
    const number = numbers.get(need) ?? numbers.size;
    numbers.set(need, number);
    return number;
  };
  const files = [...facts].map(([file, { hash, needs, ids, shows }]): StoredFile =>
    ids === undefined
      ? [file, hash, needs.map(numberOf)]
      : [file, hash, needs.map(numberOf), [...ids], [...(shows ?? [])]],
  );
  return { needs: [...numbers.keys()], files };
}

function sumOf(judge: string, text: string): string {
  return hash('sha256', `${judge}\n${text}`);
}

/** The first line of a file and the rest of it. */
function textAt(file: string): readonly [string?, string?] {
  const text = readIfThere(file);
  const end = text.indexOf('\n');
  return end < 0 ? [] : [text.slice(0, end), text.slice(end + 1)];
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
