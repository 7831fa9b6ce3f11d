import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { linkInto } from '../cache/last-release.ts';
import { dropUnsound, recordSums } from '../cache/sums.ts';
import { makeRoomFor, writeWhole } from '../cache/write-whole.ts';
import { cacheFolder } from '../cli/options.ts';
import { filesToEncode } from '../library/pictures.ts';
import { encodeCopy } from '../media/encode.ts';
import type { PictureCopy } from '../media/picture.ts';
import type { Step } from './step.ts';

/**
 * The pictures of texts, encoded beside the pages. The files that writers brought are read here and
 * published nowhere: a release has only copies, which show what they show and say nothing else.
 */
export const picturesStep: Step = {
  name: 'pictures',
  run: async ({ options, reading }, count) => {
    const cache = cacheFolder('pictures');
    makeRoomFor(cache);
    dropUnsound(cache);
    const files = filesToEncode(reading);
    const total = files.reduce((sum, { copies }) => sum + copies.length, 0);
    let made = 0;
    let done = 0;
    const rest = files.values();
    const work = async () => {
      for (const { path: source, copies } of rest) {
        const missing = copies.filter((copy) => !existsSync(cached(cache, copy)));
        const bytes = missing.length > 0 ? await readFile(source) : undefined;
        for (const copy of missing) {
          if (bytes !== undefined) writeWhole(cached(cache, copy), await encodeCopy(bytes, copy));
        }
        for (const copy of copies) publish(cached(cache, copy), path.join(options.out, copy.file));
        made += missing.length;
        done += copies.length;
        count(done, total);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    if (made > 0) recordSums(cache);
    return { made, reused: total - made };
  },
};

function cached(cache: string, { file }: PictureCopy): string {
  return path.join(cache, path.basename(file));
}

function publish(from: string, to: string): void {
  if (linkInto(from, to)) return;
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
