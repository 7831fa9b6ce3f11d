import { statSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withEnclosureSizes } from '../feeds/enclosures.ts';
import type { Step } from './step.ts';

/** Puts the sizes of pictures into feeds, which are printed before there are any. */
export const enclosuresStep: Step = {
  name: 'enclosures',
  run: async ({ options: { out, base } }) => {
    const sizes = new Map<string, number | undefined>();
    const sizeOf = (url: string) => {
      const { pathname } = new URL(url);
      if (!sizes.has(pathname)) sizes.set(pathname, sizeOfFile(out, pathname.slice(base.length)));
      return sizes.get(pathname);
    };
    for await (const feed of glob('**/rss.xml', { cwd: out })) {
      const file = path.join(out, feed);
      const xml = await readFile(file, 'utf8');
      await writeFile(file, withEnclosureSizes(xml, sizeOf));
    }
    return {};
  },
};

function sizeOfFile(out: string, address: string): number | undefined {
  return statSync(path.join(out, decodeURIComponent(address)), { throwIfNoEntry: false })?.size;
}
