import path from 'node:path';
import { searchRecords } from '../search/records.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { BuildError } from './build-error.ts';
import type { Step } from './step.ts';

/** Reads what the pages are made of, not the pages: so it needs not wait for them. */
export const searchStep: Step = {
  name: 'search index',
  run: async ({ options, reading }) => {
    const records = searchRecords(reading, options.base);
    try {
      await writeSearchIndex(records, path.join(options.out, 'pagefind'));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new BuildError(`The search index could not be made: ${why}`, { cause: error });
    }
    return {};
  },
};
