import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Part } from './build-child.ts';

/** What a build has published. */
export interface Output {
  readonly files: number;
  readonly bytes: number;
}

interface DatedOutput extends Output {
  /**
   * How Astro spent the time of its part, in seconds: told by the times of the files it wrote. What
   * is linked from the last release has the times of builds before.
   */
  readonly phases: (pages: Part) => (readonly [string, number])[];
}

/** Counts the files of a release. */
export function outputOf(folder: string): DatedOutput {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      return { name: path.relative(folder, file), size, time: mtimeMs };
    });
  const timesOf = (pattern: RegExp, from: number) =>
    files.filter(({ name, time }) => pattern.test(name) && time >= from).map(({ time }) => time);
  return {
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    phases: ({ from, to }) => {
      const pages = timesOf(/\.html$/, from);
      const first = Math.min(...pages, to);
      const last = Math.max(...pages, first);
      const end = Math.max(...timesOf(/^_astro\/.*\.(?:avif|webp|jpe?g|png)$/, last), last);
      return [
        [' bundles', (first - from) / 1000],
        [' texts and lists', (last - first) / 1000],
        [' images in texts', (end - last) / 1000],
        [' the rest', (to - end) / 1000],
      ];
    },
  };
}
