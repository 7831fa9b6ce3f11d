import path from 'node:path';
import { searchRecords } from '../search/records.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import type { Step } from './step.ts';

/** Reads what the pages are made of, not the pages: so it needs not wait for them. */
export const searchStep: Step = {
  name: 'search index',
  run: async ({ options, reading }) => {
    await writeSearchIndex(
      searchRecords(reading, options.base),
      path.join(options.out, 'pagefind'),
    );
    return {};
  },
};
