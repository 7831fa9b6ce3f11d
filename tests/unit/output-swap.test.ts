import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { lockWorkspace, waitForLock } from '../../src/output/lock.ts';
import { foreignFiles } from '../../src/output/foreign-files.ts';
import { restoreLast, swap, swapSteps } from '../../src/output/swap.ts';
import { emptyStaging, removeIfEmpty, workspaceOf } from '../../src/output/workspace.ts';
import { startChild } from './output-children.ts';
import { freshFolder, readTree, release, type Tree, writeTree } from './output-folders.ts';

// Other processes are started, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const LAST = release({ 'index.html': 'last', 'posts/a/index.html': 'gone in the next' });
const NEXT = release({ 'index.html': 'next', 'posts/b/index.html': 'new' });

function workspaceWith(last: Tree | undefined) {
  const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
  if (last !== undefined) writeTree(workspace.out, last);
  emptyStaging(workspace);
  writeTree(workspace.staging, NEXT);
  return workspace;
}

describe('a swap', () => {
  test('puts the next release in the place of the last', () => {
    const workspace = workspaceWith(LAST);
    swap(workspace);
    removeIfEmpty(workspace.folder);
    expect(readTree(workspace.out)).toEqual(NEXT);
    expect(existsSync(workspace.folder)).toBe(false);
  });

  test('needs no last release', () => {
    const workspace = workspaceWith(undefined);
    swap(workspace);
    expect(readTree(workspace.out)).toEqual(NEXT);
  });

  test('that fails leaves the last release in its place', () => {
    const workspace = workspaceWith(LAST);
    const withoutNext = { ...workspace, staging: `${workspace.staging}-gone` };
    expect(() => swap(withoutNext)).toThrow('cannot be replaced');
    expect(readTree(workspace.out)).toEqual(LAST);
  });

  test('goes to where a symbolic link leads, and the link stays', () => {
    const folder = freshFolder();
    writeTree(path.join(folder, 'www'), LAST);
    symlinkSync(path.join(folder, 'www'), path.join(folder, 'dist'));
    const workspace = workspaceOf(path.join(folder, 'dist'));
    emptyStaging(workspace);
    writeTree(workspace.staging, NEXT);
    swap(workspace);
    expect(readTree(path.join(folder, 'www'))).toEqual(NEXT);
    expect(lstatSync(path.join(folder, 'dist')).isSymbolicLink()).toBe(true);
  });

  test.each([
    [0, LAST],
    [1, LAST],
    [2, NEXT],
    [3, NEXT],
    [4, NEXT],
    [5, NEXT],
  ])('killed behind step %i leaves a whole release', async (steps, whole) => {
    const workspace = workspaceWith(LAST);
    const child = startChild(`
      import { swapSteps } from '$/swap.ts';
      for (const step of swapSteps(${JSON.stringify(workspace)}).slice(0, ${steps})) step();
      process.kill(process.pid, 'SIGKILL');
    `);
    expect(await child.ended).toBe('SIGKILL');
    restoreLast(workspace);
    expect(readTree(workspace.out)).toEqual(whole);
    expect(existsSync(workspace.old)).toBe(false);
  });
});

describe('what is in a published folder and not ours', () => {
  const THEIRS = {
    '.git/HEAD': 'ref: refs/heads/main',
    'notes.txt': 'mine',
    'posts/a/photo.jpg': 'mine too',
    'posts/b/draft.txt': 'and this',
  };

  function workspaceOfTheirs(theirs: Tree) {
    const workspace = workspaceWith(LAST);
    writeTree(workspace.out, theirs);
    mkdirSync(path.join(workspace.out, '.git/refs/heads'), { recursive: true });
    return workspace;
  }

  test('is named, folders as a whole', () => {
    const { out, staging } = workspaceOfTheirs(THEIRS);
    expect(foreignFiles(out, staging)).toEqual([
      '.git',
      'notes.txt',
      'posts/a/photo.jpg',
      'posts/b/draft.txt',
    ]);
  });

  test('is in the next release too, empty folders among it', () => {
    const workspace = workspaceOfTheirs(THEIRS);
    swap(workspace);
    expect(readTree(workspace.out)).toEqual({ ...NEXT, ...THEIRS });
    expect(existsSync(path.join(workspace.out, '.git/refs/heads'))).toBe(true);
    expect(existsSync(path.join(workspace.out, 'posts/a/index.html'))).toBe(false);
  });

  test.each([1, 2, 3, 4, 5])('is there after a build that died behind step %i', (steps) => {
    const workspace = workspaceOfTheirs(THEIRS);
    for (const step of swapSteps(workspace).slice(0, steps)) step();
    restoreLast(workspace);
    expect(readTree(workspace.out)).toEqual({ ...(steps === 1 ? LAST : NEXT), ...THEIRS });
    expect(readdirSync(workspace.folder)).toEqual(steps === 1 ? ['staging'] : []);
  });

  test.each<[string, Tree]>([
    ['a file where the next has one', { 'posts/b/index.html': 'mine' }],
    ['a file where it has a folder', { 'posts/b': 'mine' }],
    ['a folder where it has a file', { 'new.html/a.txt': 'mine' }],
  ])('stops the swap where it is %s', (_, theirs) => {
    const workspace = workspaceOfTheirs(theirs);
    writeTree(workspace.staging, { 'new.html': 'new' });
    const before = readTree(workspace.out);
    expect(() => swap(workspace)).toThrow(/no build of ours has put (?:posts|new)/);
    expect(readTree(workspace.out)).toEqual(before);
  });

  test('is not looked for behind links, nor where a list of ours says so', () => {
    const workspace = workspaceOfTheirs({});
    const elsewhere = freshFolder({ 'index.html': 'mine', 'b.txt': 'mine' });
    rmSync(path.join(workspace.out, 'posts'), { recursive: true });
    rmSync(path.join(workspace.staging, 'posts'), { recursive: true });
    symlinkSync(elsewhere, path.join(workspace.out, 'posts'));
    const list = {
      madeBy: 'Broadside',
      files: { [`../../${path.basename(elsewhere)}/b.txt`]: '' },
    };
    writeTree(workspace.out, { 'manifest.json': JSON.stringify(list) });
    rmSync(path.join(workspace.out, 'index.html'));
    swap(workspace);
    expect(readTree(elsewhere)).toEqual({ 'index.html': 'mine', 'b.txt': 'mine' });
    expect(lstatSync(path.join(workspace.out, 'posts')).isSymbolicLink()).toBe(true);
  });
});

describe('the lock', () => {
  const hold = (out: string) => `
    import { lockWorkspace, waitForLock } from '$/lock.ts';
    import { workspaceOf } from '$/workspace.ts';
    try {
      lockWorkspace(workspaceOf(${JSON.stringify(out)}));
      console.log('held');
      process.stdin.resume();
    } catch (error) {
      console.log(error.message);
    }
  `;

  test('makes a second build say who is at it, and stop', async () => {
    const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
    const child = startChild(hold(workspace.out));
    expect(await child.line()).toBe('held');
    expect(() => lockWorkspace(workspace)).toThrow(
      `Another build (process ${child.process.pid}) is writing into ${workspace.out}.`,
    );
  });

  test('of a killed build is taken over, and leaves nothing behind', async () => {
    const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
    const child = startChild(hold(workspace.out));
    expect(await child.line()).toBe('held');
    child.process.kill('SIGKILL');
    await child.ended;
    const unlock = lockWorkspace(workspace);
    unlock();
    expect(existsSync(workspace.folder)).toBe(false);
  });

  test('goes to one of several that ask at once', async () => {
    const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
    const children = Array.from({ length: 4 }, () => startChild(hold(workspace.out)));
    const lines = await Promise.all(children.map((child) => child.line()));
    expect(lines.filter((line) => line === 'held')).toHaveLength(1);
    expect(lines.filter((line) => line?.startsWith('Another build'))).toHaveLength(3);
  });

  test('is not given twice to one process', async () => {
    const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
    const unlock = lockWorkspace(workspace);
    expect(() => lockWorkspace(workspace)).toThrow('Another build');
    unlock();
    lockWorkspace(workspace)();
  });

  test('is waited for where builds take turns', async () => {
    const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
    const done = `${workspace.out}.done`;
    const child = startChild(`
      import { writeFileSync } from 'node:fs';
      import { waitForLock } from '$/lock.ts';
      const end = await waitForLock(${JSON.stringify(workspace.folder)});
      console.log('held');
      process.stdin.once('data', () => {
        writeFileSync(${JSON.stringify(done)}, '');
        end();
        process.exit();
      });
    `);
    expect(await child.line()).toBe('held');
    const turn = waitForLock(workspace.folder).then((end) => {
      end();
      return existsSync(done);
    });
    child.process.stdin?.write('go on');
    expect(await turn).toBe(true);
  });
});
