import { command, readArguments } from '../cli/usage.ts';
import type { Messages } from '../strings/en.ts';
import { gapsOf, KEYS } from '../strings/gaps.ts';
import * as languages from '../strings/languages.ts';

/** `npm run words`: what each language of the interface lacks. Resolves to its exit code. */
export const runWords = command(async (args: readonly string[]) => {
  const { switches } = readArguments(args, [], ['release']);
  const { lines, complete } = wordsReport(languages);
  console.log(lines.join('\n'));
  return switches.has('release') && !complete ? 1 : 0;
});

/** One line a language, and whether all of them have every text. */
export function wordsReport(all: Readonly<Record<string, Messages>>) {
  const gaps = gapsOf(all);
  const incomplete = gaps.filter(({ missing }) => missing.length > 0);
  return {
    lines: [
      ...incomplete.map(
        ({ lang, missing }) =>
          `${lang} lacks ${missing.length} of ${KEYS.length} texts, shown in English: ${missing.join(', ')}`,
      ),
      incomplete.length === 0
        ? `All ${gaps.length} languages have all ${KEYS.length} texts.`
        : `${gaps.length - incomplete.length} of ${gaps.length} languages are complete. Add what is missing to src/strings/<language>.ts before a release.`,
    ],
    complete: incomplete.length === 0,
  };
}
