import { watch } from 'node:fs';
import type { EntryCache } from '../../check/entries.ts';
import { afterBursts } from '../../check/bursts.ts';
import { problemList } from '../../check/problem-list.ts';
import { readContent } from '../../check/read.ts';
import { readCommandLine } from '../../cli/options.ts';
import { command } from '../../cli/usage.ts';

/** A burst of changes, such as an editor's save, is checked once. In milliseconds. */
const QUIET = 100;

/**
 * `npm run watch`: checks the content anew after each change, for editors that underline what such a
 * task prints. Ends only where it was called wrongly, with that exit code.
 */
export const runWatch = command(async (args: readonly string[]) => {
  const { options } = readCommandLine(args);
  const cache: EntryCache = new Map();
  const check = async () => {
    console.log('Checking.');
    console.log(problemList(await readContent(options, cache)));
  };
  const changed = afterBursts(QUIET, () =>
    // A file may go while it is read; the next change is told then.
    check().catch((error) => console.error(String(error))),
  );
  watch(options.content, { recursive: true }, changed);
  changed();
  return undefined;
});
