import { existsSync, lstatSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test, vi } from 'vitest';
import { lockWorkspace, takeTurn } from '../../src/output/lock.ts';
import { processStart } from '../../src/output/running-process.ts';
import { restoreLast, swap } from '../../src/output/swap.ts';
import { emptyStaging, removeIfEmpty, workspaceOf } from '../../src/output/workspace.ts';
import { startChild } from './output-children.ts';
import { freshFolder, readTree, writeTree } from './output-folders.ts';

// Other processes are started, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const LAST = { 'index.html': 'last', 'posts/a/index.html': 'gone in the next' };
const NEXT = { 'index.html': 'next', 'posts/b/index.html': 'new' };

function workspaceWith(last: typeof LAST | undefined) {
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
    const folder = freshFolder({ 'www/index.html': 'last' });
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

describe('the lock', () => {
  const hold = (out: string) => `
    import { lockWorkspace, takeTurn } from '$/lock.ts';
    import { workspaceOf } from '$/workspace.ts';
    try {
      await lockWorkspace(workspaceOf(${JSON.stringify(out)}));
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
    await expect(lockWorkspace(workspace)).rejects.toThrow(
      `Another build (process ${child.process.pid}) is writing into ${workspace.out}.`,
    );
  });

  test('of a killed build is taken over, and leaves nothing behind', async () => {
    const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
    const child = startChild(hold(workspace.out));
    expect(await child.line()).toBe('held');
    child.process.kill('SIGKILL');
    await child.ended;
    const unlock = await lockWorkspace(workspace);
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
    const unlock = await lockWorkspace(workspace);
    await expect(lockWorkspace(workspace)).rejects.toThrow('Another build');
    unlock();
    (await lockWorkspace(workspace))();
  });

  test('is waited for where builds take turns', async () => {
    const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
    const done = `${workspace.out}.done`;
    const child = startChild(`
      import { writeFileSync } from 'node:fs';
      import { takeTurn } from '$/lock.ts';
      const end = await takeTurn(${JSON.stringify(workspace.folder)});
      console.log('held');
      process.stdin.once('data', () => {
        writeFileSync(${JSON.stringify(done)}, '');
        end();
        process.exit();
      });
    `);
    expect(await child.line()).toBe('held');
    const turn = takeTurn(workspace.folder).then((end) => {
      end();
      return existsSync(done);
    });
    child.process.stdin?.write('go on');
    expect(await turn).toBe(true);
  });

  test('of a dead build is not mistaken for a process that has its number now', async () => {
    const workspace = workspaceOf(path.join(freshFolder(), 'dist'));
    emptyStaging(workspace);
    for (const pid of [process.pid, process.ppid]) {
      writeFileSync(path.join(workspace.folder, `lock-${pid}-1`), '');
    }
    (await lockWorkspace(workspace))();
  });

  test('knows a process by its start', async () => {
    const child = startChild('process.stdin.resume()');
    const { pid = 0 } = child.process;
    expect(processStart(pid)).toMatch(/^\w+$/);
    expect(processStart(pid)).toBe(processStart(pid));
    child.process.kill('SIGKILL');
    await child.ended;
    expect(processStart(pid)).toBeUndefined();
  });
});
