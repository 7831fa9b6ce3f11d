import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/check/walk.ts';
import { readCommandLine } from '../../src/cli/options.ts';
import { refuseProjectFolder } from '../../src/cli/place.ts';
import { systemErrorText } from '../../src/cli/system-error.ts';
import { waitForLock } from '../../src/output/lock.ts';
import { runDoctor } from '../../src/publishing/doctor/command.ts';
import { freshFolder } from './output-folders.ts';

const here = { cwd: '/project', today: '2026-11-23' };

const REFUSED = [
  ['a#b', '#'],
  ['why?', '?'],
  ['100%', '%'],
  ['a%20b', '%'],
  ['back\\slash', '\\'],
  ['line\nbreak', '‹U+000A›'],
  ['tab\t', '‹U+0009›'],
  ['\u007F', '‹U+007F›'],
] as const;

const BUILT = [
  'with space',
  `it's`,
  '"quoted"',
  '[a]{b}(c)',
  'a*b',
  '🌹',
  'cafe\u0301',
  'a&b;c|d<e>f',
  '$HOME`~!+@^:,=',
] as const;

describe.each([
  ['The project', (folder: string) => refuseProjectFolder(folder)],
  ['The content', (folder: string) => readCommandLine(['--content', folder], {}, here)],
] as const)('%s', (what, read) => {
  test.each(REFUSED)('in %j is refused in one sentence', (name, sign) => {
    const sentence = `, and Astro builds no folder with “${sign}” in its path. Rename`;
    expect(() => read(`/srv/${name}/site`)).toThrow(sentence);
    expect(() => read(`/srv/${name}/site`)).toThrow(new RegExp(`^${what} is in /srv/[^\\n]*$`));
    expect(() => read(`/srv/${name}/site`)).toThrow(
      expect.objectContaining({ name: 'UsageError' }),
    );
  });

  test.each(BUILT)('in %j is built', (name) => {
    expect(() => read(`/srv/${name}/site`)).not.toThrow();
  });
});

test('the doctor refuses the content that a build refuses', async () => {
  expect(await runDoctor(['--content', 'a#b'])).toBe(2);
});

describe('what the system refuses is told in one sentence that names the file', () => {
  test('of a file that is gone', () => {
    const gone = path.join(freshFolder(), 'gone.mdx');
    expect(told(() => readFileSync(gone))).toBe(
      `${gone} cannot be opened: it is no longer there, or was renamed while this command ran. Try again once no other program is changing these files.`,
    );
  });

  test('of a folder with the name of a file', () => {
    const folder = freshFolder();
    expect(told(() => writeFileSync(folder, ''))).toBe(
      `${folder} cannot be opened: it is a folder. Put a file in its place, then try again.`,
    );
  });

  test('of a file where a folder should be', () => {
    const file = path.join(freshFolder({ x: '' }), 'x');
    expect(told(() => mkdirSync(path.join(file, 'y')))).toBe(
      `${file}/y cannot be made: what should be a folder is a file. Put a folder in its place, then try again.`,
    );
  });

  test.each([
    [
      "EACCES: permission denied, open '/srv/a\n.mdx'",
      '/srv/a‹U+000A›.mdx cannot be opened: your user account may not do that. Change its owner or its permissions, then try again.',
    ],
    [
      "Error generating image: EIO: i/o error, read '/srv/a.png'",
      '/srv/a.png cannot be read: the system says EIO. Look whether its disk is connected and sound, then try again.',
    ],
    [
      "EROFS: read-only file system, rename '/srv/a' -> '/srv/b'",
      '/srv/a cannot be renamed: it is on a disk that can only be read. Name a folder on another disk, then try again.',
    ],
  ])('%j', (message, sentence) => {
    expect(systemErrorText(new Error(message))).toBe(sentence);
  });

  test('of any other error nothing is told here', () => {
    expect(systemErrorText(new TypeError('x is undefined'))).toBeUndefined();
    expect(systemErrorText('EACCES')).toBeUndefined();
  });
});

test('a file that lives for a moment is passed over', async () => {
  const folder = freshFolder({ 'kept.mdx': '' });
  const editor = new Worker(
    `const { rmSync, writeFileSync } = require('node:fs');
    require('node:worker_threads').parentPort.postMessage('begun');
    for (;;) {
      for (let at = 0; at < 40; at += 1) writeFileSync('moment-' + at, '');
      for (let at = 0; at < 40; at += 1) rmSync('moment-' + at);
    }`.replaceAll("'moment-'", JSON.stringify(path.join(folder, 'moment-'))),
    { eval: true },
  );
  try {
    await once(editor, 'message');
    for (let look = 0; look < 300; look += 1) {
      expect((await filesBelow(folder)).map(({ name }) => name)).toContain('kept.mdx');
    }
  } finally {
    await editor.terminate();
  }
});

test('a build that waits for its turn in a folder it may not make names that folder', async () => {
  const folder = path.join(freshFolder({ x: '' }), 'x/turn');
  const sentence = await waitForLock(folder).catch(systemErrorText);
  expect(sentence).toMatch(/^\S+\/x\/turn cannot be \w+: what should be a folder is a file\. /);
});

function told(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return systemErrorText(error);
  }
  return undefined;
}
