import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheFolder, contains } from '../cli/options.ts';
import { UsageError } from '../cli/usage.ts';
import { BuildError } from './build-error.ts';
import { namesOf } from './foreign-files.ts';
import { readManifest } from './manifest.ts';
import { resolved, type Workspace } from './workspace.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Throws where a release cannot be published into a folder without harm to what is there already,
 * wherever symbolic links lead: a UsageError where the folder is the wrong one, a BuildError where it
 * holds what we did not put there.
 */
export function refuseOut({ out, folder }: Workspace, content: string): void {
  for (const inside of [ROOT, process.cwd()]) {
    if (contains(out, resolved(inside))) {
      throw wrong(out, `leads to the folder of the project or one above it`);
    }
  }
  const texts = resolved(content);
  if (contains(out, texts) || contains(texts, out)) {
    throw wrong(out, `and the content in ${texts} lie one inside the other`);
  }
  const cache = resolved(cacheFolder(''));
  if (contains(out, cache)) throw wrong(out, `holds the caches in ${cache}`);
  const kind = lstatSync(out, { throwIfNoEntry: false });
  if (kind?.isSymbolicLink() === true) throw wrong(out, 'is a link that leads nowhere');
  if (kind?.isDirectory() === false) throw wrong(out, 'is a file');
  // Everything in there is ours to delete.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw wrong(out, `needs ${folder} to work in, which is no folder`);
  }
  refuseForeignFolder(out);
}

/** Empty, ours by its manifest, or a repository that waits for its first release. */
function refuseForeignFolder(folder: string): void {
  const foreign = namesIn(folder).filter((name) => name !== '.git');
  if (foreign.length === 0 || readManifest(folder) !== undefined) return;
  throw new BuildError(
    `${folder} holds no site of ours, but ${namesOf(foreign)}, and is left as it is. Empty it yourself or name another folder with --out.`,
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new BuildError(`${folder} is not a folder that we can read. Name another with --out.`);
  }
}

function wrong(out: string, what: string): UsageError {
  return new UsageError(`--out ${out} ${what}. Name a folder of its own, for example --out dist.`);
}
