import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { filesBelow } from '../../check/walk.ts';

/** SHA-256 of every file of the sample content, by its path below content/. */
export type SampleFiles = Readonly<Record<string, string>>;

const LIST = path.resolve(import.meta.dirname, 'sample.json');

/** Says for any site made with Broadside what it does and does not protect from, so it stays. */
export const SAFETY_PAGE = 'pages/safety.mdx';

export async function listedSample(): Promise<SampleFiles> {
  return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(LIST, 'utf8')));
}

/** Whether a content folder is the sample, changed or not, and nobody's own. */
export async function isSample(content: string): Promise<boolean> {
  const site = await readFile(path.join(content, 'site.yaml'), 'utf8').catch(() => '');
  return /^url: https:\/\/broadside\.example\/?$/m.test(site);
}

/** The list as `npm run reference` writes it. */
export async function sampleList(content: string): Promise<string> {
  return `${JSON.stringify(await digests(content), undefined, 2)}\n`;
}

/**
 * The files of a content folder: those of the sample, untouched, and those of its writer. The page
 * on safety is neither.
 */
export async function sortOut(content: string, sample: SampleFiles) {
  const files = await digests(content);
  const isUntouched = (name: string) => files[name] !== undefined && sample[name] === files[name];
  const names = Object.keys(files).filter((name) => name !== SAFETY_PAGE);
  return {
    ofSample: names.filter((name) => isUntouched(name)),
    own: names.filter((name) => !isUntouched(name)),
    isSafetyUntouched: isUntouched(SAFETY_PAGE),
  };
}

async function digests(content: string): Promise<SampleFiles> {
  const files = await filesBelow(content);
  const pairs = files
    .filter(({ type }) => type === 'file')
    .map(async (file) => [file.name, digestOf(await readFile(file.path))] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
