import path from 'node:path';
import { cacheFolder } from '../cli/options.ts';
import { writeIndexBeside } from '../search/index-beside.ts';
import { searchRecords } from '../search/records.ts';
import { BuildError } from './build-error.ts';
import type { Step } from './step.ts';

/** Reads what the pages are made of, not the pages: so it needs not wait for them. */
export const searchStep: Step = {
  name: 'search index',
  run: async ({ options, reading }) => {
    const records = searchRecords(reading, options.base);
    try {
      const folder = path.join(options.out, 'pagefind');
      await writeIndexBeside({ records, folder, cache: cacheFolder('search') });
    } catch (error) {
      throw new BuildError(`The search index could not be made: ${reasonOf(error)}`, {
        cause: error,
      });
    }
    return {};
  },
};

/** What Pagefind says of a record it does not take; where its process dies, it says nothing. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.includes('backend closed')
    ? 'Pagefind ended in the middle. Where the disk is full, make room; then build again.'
    : said;
}
