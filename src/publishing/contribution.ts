import { cp, lstat, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { isBelow } from '../check/entries.ts';
import { filesBelow } from '../check/walk.ts';
import { logLine } from '../core/escape.ts';
import { siteSchema } from '../domain/site.ts';

/**
 * Makes a content folder what a contributor would make of it, as far as they may: their texts and
 * pictures, but neither site.yaml nor what it trusts to run code. Resolves to the names of files
 * that they would change and that stay as they are. Throws an Error, and takes nothing, where the
 * folder is a link or a file's name has control characters.
 */
export async function takeContribution(content: string, theirs: string): Promise<string[]> {
  await refuseLink(theirs);
  const trusted = await trustedPaths(content);
  const isOurs = (name: string) =>
    name === 'site.yaml' || trusted.some((place) => isBelow(name, place));
  const ours = await filesBelow(content);
  const given = (await filesBelow(theirs)).filter(({ type }) => type === 'file');
  refuseControls(given.map(({ name }) => name));
  for (const { name, path: file } of ours) if (!isOurs(name)) await rm(file);
  for (const { name, path: file } of given.filter(({ name }) => !isOurs(name))) {
    const target = path.join(content, name);
    await mkdir(path.dirname(target), { recursive: true });
    await cp(file, target);
  }
  const before = new Map(ours.map((file) => [file.name, file.path]));
  const differing = given
    .filter(({ name }) => isOurs(name))
    .map(async (file) => ((await sameBytes(file.path, before.get(file.name))) ? [] : [file.name]));
  return (await Promise.all(differing)).flat();
}

/**
 * The same for public/: everything but what site.yaml trusts, and whole: a link among the files is taken
 * as a link, so that the content check sees it.
 */
export async function takePublic(
  folder: string,
  theirs: string,
  content: string,
): Promise<string[]> {
  await refuseLink(theirs);
  const trusted = await trustedPaths(content);
  const isOurs = (name: string) => trusted.some((place) => isBelow(`public/${name}`, place));
  const ours = await filesBelow(folder, 'hidden too');
  const given = await filesBelow(theirs, 'hidden too');
  refuseControls(given.map(({ name }) => name));
  for (const { name, path: file } of ours) if (!isOurs(name)) await rm(file);
  for (const { name, path: file } of given.filter(({ name }) => !isOurs(name))) {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await cp(file, target, { verbatimSymlinks: true });
  }
  const before = new Map(ours.map((file) => [file.name, file.path]));
  const differing = given
    .filter(({ name, type }) => isOurs(name) && type === 'file')
    .map(async (file) => ((await sameBytes(file.path, before.get(file.name))) ? [] : [file.name]));
  return (await Promise.all(differing)).flat();
}

/** A link could lead to files of the machine that checks. */
async function refuseLink(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isSymbolicLink()) {
    throw new Error('The content folder of this contribution is a link. Make it a folder.');
  }
}

function refuseControls(names: readonly string[]): void {
  const odd = names.filter((name) => /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(name));
  if (odd.length === 0) return;
  throw new Error(`Rename ${odd.map(logLine).join(', ')} without control characters.`);
}

async function trustedPaths(content: string): Promise<readonly string[]> {
  const text = await readFile(path.join(content, 'site.yaml'), 'utf8');
  return siteSchema.parse(parse(text)).trusted;
}

async function sameBytes(a: string, b: string | undefined): Promise<boolean> {
  return b !== undefined && (await readFile(a)).equals(await readFile(b));
}
