import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspaceOf } from '../../src/output/workspace.ts';
import { chance, SEED } from '../failing-disk.ts';
import { freshFolder, readTree, type Tree, writeTree } from './output-folders.ts';
import { buildApart, buildRelease } from './output-release.ts';

const SITE = 'title: A site\ndescription: A site for a test.\nurl: https://example.org\n';

const release = (name: string): Tree => ({
  'llms.txt': name,
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [`posts/${at}/text.md`, `The ${name}, ${at}.`]),
  ),
  [`_astro/${name}.js`]: `say('${name}');`,
});

const LAST = release('last');
const NEXT = release('next');

describe(`a build (FUZZ_SEED=${SEED})`, () => {
  test.each(moments(17))('killed at %i ‰ of its writes leaves a whole release', async (moment) => {
    const { last, next, writes } = await undisturbed();
    const folder = freshProject(last);
    const mishap = `kill@${Math.ceil((moment * writes) / 1000)}` as const;
    expect((await buildApart(folder, NEXT, mishap)).ended).toBe('SIGKILL');
    expect([last, next]).toContainEqual(published(folder));
    await buildRelease(folder, NEXT);
    expect(readTree(path.join(folder, 'dist'))).toEqual(next);
  });

  test.each(moments(3))('whose disk is full from %i ‰ of them on says so', async (moment) => {
    const { last, next, writes } = await undisturbed();
    const folder = freshProject(last);
    // The second half of them is the swap and tidying, which need no space.
    const mishap = `full@${Math.ceil((moment * writes) / 2000)}` as const;
    const said = 'The disk is full. Make room, then try again.';
    expect(await buildApart(folder, NEXT, mishap)).toEqual({ ended: 1, said });
    expect(readTree(path.join(folder, 'dist'))).toEqual(last);
    await buildRelease(folder, NEXT);
    expect(readTree(path.join(folder, 'dist'))).toEqual(next);
  });
});

function moments(count: number): readonly number[] {
  return Array.from({ length: count }, () => chance.between(1, 1000));
}

/** What is published of both releases where nothing happens, and how often the next writes to the disk. */
function undisturbed(): ReturnType<typeof buildBoth> {
  both ??= buildBoth();
  return both;
}

let both: ReturnType<typeof buildBoth> | undefined;

async function buildBoth() {
  const folder = freshProject();
  const dist = path.join(folder, 'dist');
  const count = path.join(folder, 'count');
  await buildRelease(folder, LAST);
  const last = readTree(dist);
  expect(await buildApart(folder, NEXT, `count@${count}`)).toEqual({ ended: 0, said: '' });
  return { last, next: readTree(dist), writes: Number(readFileSync(count, 'utf8')) };
}

/** A folder with content, and what is published of it. */
function freshProject(dist: Tree = {}): string {
  const folder = freshFolder({ 'content/site.yaml': SITE });
  writeTree(path.join(folder, 'dist'), dist);
  return folder;
}

/** The published release; between the two renames of a swap it waits to be put back. */
function published(folder: string): Tree {
  const { out, old } = workspaceOf(path.join(folder, 'dist'));
  return readTree(existsSync(out) ? out : old);
}
