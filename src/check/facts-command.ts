import { randomInt } from 'node:crypto';
import { readCommandLine } from '../cli/options.ts';
import { command, UsageError } from '../cli/usage.ts';
import { logLine } from '../core/escape.ts';
import { errorsAmong } from '../core/errors.ts';
import { type Claim, claimsOf } from './claims.ts';
import { readContent } from './read.ts';

const SEEDS = 1_000_000;

/** `npm run facts`: lists claims of the site at random; resolves to the exit code. */
export const runFacts = command(async (args: readonly string[]) => {
  const { options, values, words } = readCommandLine(args, { values: ['seed'], words: 1 });
  const count = words[0] === undefined ? 10 : wholeNumber('The number of claims', words[0], 1);
  const seed = values.seed === undefined ? randomInt(SEEDS) : wholeNumber('--seed', values.seed, 0);
  const { entries, problems } = await readContent(options);
  if (errorsAmong(problems).length > 0) {
    console.error('The content has errors. Run npm run check first.');
    return 1;
  }
  const claims = await claimsOf(entries);
  console.log(told(drawn(claims, count, seed), claims.length, seed));
  return 0;
});

/** So many of them at random, in their own order; the same seed draws the same from the same list. */
export function drawn<T>(all: readonly T[], count: number, seed: number): T[] {
  const next = randomNumbers(seed);
  const left = [...all.keys()];
  const chosen: number[] = [];
  while (chosen.length < count && left.length > 0) {
    chosen.push(...left.splice(Math.floor(next() * left.length), 1));
  }
  return chosen.toSorted((a, b) => a - b).flatMap((index) => all.slice(index, index + 1));
}

/** Mulberry32: numbers from 0 up to 1 that look random and follow from the seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function told(claims: readonly Claim[], all: number, seed: number): string {
  if (all === 0) return 'There are no claims: no figures, moments, outcomes or citations.';
  const again = `To draw the same again: npm run facts -- ${claims.length} --seed ${seed}`;
  const list = claims.map((claim, index) =>
    lines(claim, index + 1)
      .map(logLine)
      .join('\n'),
  );
  return [`${claims.length} of ${all} claims, seed ${seed}. ${again}`, ...list].join('\n\n');
}

function lines({ kind, file, line, text, sources }: Claim, number: number): string[] {
  return [
    `${number}. ${file}:${line} (${kind})`,
    `   ${text}`,
    ...sources.map(({ title, publisher, url }) =>
      ['   Source: ', title, publisher === undefined ? '' : `, ${publisher}`, `, ${url}`].join(''),
    ),
  ];
}

function wholeNumber(what: string, text: string, least: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (number >= least) return number;
  throw new UsageError(
    `${what} is “${text}”. Write a whole number from ${least} up, such as ${least + 39}.`,
  );
}
