import path from 'node:path';
import { codeKey } from '../cache/code-key.ts';
import { runThread } from '../cache/run-thread.ts';
import { isWhole } from '../cache/sums.ts';

/**
 * Makes the fonts of the pages: of each file that npm brought the weights and features in use,
 * some 40% less to send. They lie in the folder that is returned, below the given one and named after
 * all that makes them, with a `fonts.css` for the letters of every page and a `more-fonts.css` for
 * the others.
 *
 * Packing them takes seconds, so a thread of its own does it; whoever asks while it is at work waits
 * for the same.
 */
export function makeFonts(cache: string): Promise<string> {
  const folder = path.join(cache, codeKey('src/fonts/thread.ts').slice(0, 12));
  const known = made.get(folder);
  if (known !== undefined) return known;
  const making = make(folder);
  made.set(folder, making);
  return making;
}

const made = new Map<string, Promise<string>>();

async function make(folder: string): Promise<string> {
  if (!isWhole(folder)) await runThread(new URL('./thread.ts', import.meta.url), folder);
  return folder;
}
