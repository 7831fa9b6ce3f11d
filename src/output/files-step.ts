import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Step } from './step.ts';

/**
 * The files of public/ and those that texts link to. Pictures, film, sound and documents leave behind
 * what they tell of people and places; only what site.yaml trusts is published as it is.
 */
export const filesStep: Step = {
  name: 'files',
  run: async ({ options, reading }) => {
    // Not for a site without such files.
    const { publishedBytes } = await import('../media/kinds.ts');
    for (const { path: source, file, isTrusted } of reading.files) {
      const bytes = await readFile(source);
      const target = path.join(options.out, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, isTrusted ? bytes : await publishedBytes(file, bytes));
    }
    return {};
  },
};
