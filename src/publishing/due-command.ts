import { stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { problemList } from '../check/problem-list.ts';
import { readContent } from '../check/read.ts';
import { errorsAmong } from '../core/errors.ts';
import { dayOfSite } from '../cli/today.ts';
import { readDay } from '../cli/options.ts';
import { command, readArguments } from '../cli/usage.ts';
import { changesBetween, nextChange } from './due.ts';

/** For scripts: nothing is due, so there is nothing to do. */
const NOTHING_DUE = 3;

/**
 * `npm run due`: tells whether a build would show another site than the last one did, because a post
 * or an action has reached its day. Resolves to 0 where it would and to 3 where it would not.
 */
export const runDue = command(async (args: readonly string[]) => {
  const { values } = readArguments(args, ['content', 'out', 'since', 'now'], []);
  const content = path.resolve(values.content ?? 'content');
  const today = readDay('--now', values.now ?? dayOfSite(content));
  const out = path.resolve(values.out ?? 'dist');
  const since = values.since ?? (await dayOfRelease(out, content));
  if (since === undefined) {
    console.log(`There is no site in ${values.out ?? 'dist'} yet, so a build is due.`);
    return 0;
  }
  const run = { now: today, drafts: true, site: undefined, base: '/' };
  const reading = await readContent({ content, ...run });
  if (errorsAmong(reading.problems).length > 0) {
    console.error(problemList(reading, { stream: process.stderr }));
    return 1;
  }
  const changes = changesBetween(reading, readDay('--since', since), today);
  for (const { file, what } of changes) console.log(`${file}: ${what}`);
  if (changes.length > 0) return 0;
  const next = nextChange(reading, today);
  const then = next === undefined ? 'and nothing is planned' : `the next change is on ${next}`;
  console.log(`Nothing has become due or expired since ${since}; ${then}.`);
  return NOTHING_DUE;
});

/** The day, in the site's time zone, on which the release in a folder was made; undefined where there is none. */
async function dayOfRelease(out: string, content: string): Promise<string | undefined> {
  const found = await stat(path.join(out, 'manifest.json')).catch(() => undefined);
  return found && dayOfSite(content, found.mtime);
}
