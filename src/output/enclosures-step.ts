import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../cache/write-whole.ts';
import { withEnclosureSizes } from '../feeds/enclosures.ts';
import { feedsOf } from '../feeds/feed.ts';
import { libraryOf } from '../library/from-reading.ts';
import type { Step } from './step.ts';

/** Puts the sizes of pictures into feeds, which are printed before there are any. */
export const enclosuresStep: Step = {
  name: 'feed files',
  run: async ({ options, reading }) => {
    const { out, base } = options;
    const fileAt = (address: string) =>
      path.join(out, decodeURIComponent(address.slice(base.length)));
    const sizes = new Map<string, number | undefined>();
    const sizeOf = (url: string) => {
      const { pathname } = new URL(url);
      if (!sizes.has(pathname)) sizes.set(pathname, sizeOfFile(fileAt(pathname)));
      return sizes.get(pathname);
    };
    for (const edition of libraryOf(reading, options).editions) {
      for (const { rss } of feedsOf(edition).values()) {
        const file = fileAt(rss);
        const xml = await readFile(file, 'utf8');
        // The file itself may be the last release's too.
        writeWhole(file, withEnclosureSizes(xml, sizeOf));
      }
    }
    return {};
  },
};

function sizeOfFile(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
