import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type DrawOptions,
  drawShareImages,
  type ShareJob,
} from '../../src/share-images/draw-all.ts';
import { readShard } from '../../src/share-images/shard.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { caseStudyCard, homeCard, postCard } from './share-images-cards.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'share-images-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function options(changes: Partial<DrawOptions> = {}): DrawOptions {
  return {
    cacheDir: path.join(folder, 'cache'),
    outDir: path.join(folder, 'out'),
    threads: 1,
    ...changes,
  };
}

const POST: ShareJob = { card: postCard(), format: 'wide', path: 'share/posts/first/wide.png' };
const CASE: ShareJob = { card: caseStudyCard(), format: 'wide', path: 'share/case/wide.png' };
const HOME: ShareJob = { card: homeCard(), format: 'wide', path: 'share/home/wide.png' };

function imageOf(job: ShareJob, outDir = path.join(folder, 'out')): string {
  return readFileSync(path.join(outDir, job.path)).toString('base64');
}

/** Of every thread of this process, as Linux has it. */
function prioritiesOfThreads(): readonly number[] {
  return readdirSync('/proc/self/task').map((thread) => {
    const afterName = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ').at(-1);
    return Number(afterName?.split(' ')[16]);
  });
}

function cached(): readonly string[] {
  return readdirSync(path.join(folder, 'cache')).map((name) => path.join(folder, 'cache', name));
}

describe('all images of a site', () => {
  test('are drawn once, then reused, with progress over all', async () => {
    const seen: number[] = [];
    const onProgress = (done: number, total: number) => seen.push(done, total);
    const first = await drawShareImages([POST, CASE], options({ onProgress }));
    expect(first).toMatchObject({ drawn: 2, reused: 0 });
    expect(seen).toEqual([1, 2, 2, 2]);
    const before = [imageOf(POST), imageOf(CASE)];
    rmSync(path.join(folder, 'out'), { recursive: true });
    const second = await drawShareImages([POST, CASE], options({ onProgress }));
    expect(second).toEqual({ drawn: 0, reused: 2 });
    expect([imageOf(POST), imageOf(CASE)]).toEqual(before);
  });

  test.runIf(process.platform === 'linux')('give way to the pages', async () => {
    const before = getPriority();
    let found: readonly number[] = [];
    const onProgress = () => (found = prioritiesOfThreads());
    await drawShareImages([POST], options({ onProgress }));
    expect(found).toContain(constants.priority.PRIORITY_BELOW_NORMAL);
    expect(getPriority()).toBe(before);
  });

  test('are the same bytes whatever the threads, the order and the company', async () => {
    const more = Array.from({ length: 9 }, (_, at): ShareJob => {
      const card = postCard({ title: `Those who spoke, part ${at}`, wall: `#Part${at % 3}` });
      return { card, format: 'wide', path: `share/${at}.png` };
    });
    await drawShareImages([POST, ...more, CASE], options());
    const other = options({
      threads: 2,
      cacheDir: path.join(folder, 'cache2'),
      outDir: path.join(folder, 'out2'),
    });
    await drawShareImages([CASE, ...more.toReversed(), POST], other);
    const jobs = [POST, CASE, ...more];
    const images = jobs.map((job) => imageOf(job));
    expect(jobs.map((job) => imageOf(job, other.outDir))).toEqual(images);
    expect(new Set(images).size).toBe(jobs.length);
  });

  test('share one drawing where they show the same', async () => {
    const again = { ...POST, path: 'share/again.png' };
    const summary = await drawShareImages([POST, again], options());
    expect(summary.drawn).toBe(2);
    expect(cached()).toHaveLength(1);
    expect(imageOf(again)).toBe(imageOf(POST));
  });

  test('of none make no thread and no fuss', async () => {
    expect(await drawShareImages([], options())).toEqual({ drawn: 0, reused: 0 });
  });
});

describe('several machines', () => {
  const many = Array.from({ length: 8 }, (_, at): ShareJob => {
    return { card: homeCard({ siteName: `Site ${at}` }), format: 'wide', path: `share/${at}.png` };
  });
  const into = (cache: string, index: number) => ({
    cacheDir: path.join(folder, cache),
    threads: 1,
    shard: { index, count: 2 },
  });

  test('draw each their part, and a build takes what they drew', async () => {
    const parts = [
      await drawShareImages(many, into('cache', 1)),
      await drawShareImages(many, into('cache2', 2)),
    ];
    expect(parts.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(many.length);
    expect(parts.every(({ drawn }) => drawn > 0)).toBe(true);
    cpSync(path.join(folder, 'cache2'), path.join(folder, 'cache'), { recursive: true });
    expect(await drawShareImages(many, into('cache', 1))).toMatchObject({ drawn: 0 });
    expect(await drawShareImages(many, options())).toMatchObject({ drawn: 0, reused: 8 });
  });

  test('keep their parts when others are added', async () => {
    const first = await drawShareImages(many.slice(1), into('cache', 1));
    const second = await drawShareImages(many, into('cache', 1));
    expect(second.reused).toBe(first.drawn);
  });

  test.each(['0/2', '3/2', '2', '1/2/3', '-1/2', 'a/b', ''])('“%s” is no part', (text) => {
    expect(() => readShard(text)).toThrow(UsageError);
  });
});

describe('the cache', () => {
  test('forgets what no job of this run asks for', async () => {
    await drawShareImages([POST, HOME], options());
    expect(cached()).toHaveLength(2);
    await drawShareImages([HOME], options());
    expect(cached()).toHaveLength(1);
    expect(await drawShareImages([HOME, POST], options())).toMatchObject({ drawn: 1, reused: 1 });
  });

  test('leaves alone what is not its own', async () => {
    await drawShareImages([HOME], options());
    writeFileSync(path.join(folder, 'cache', 'README'), 'kept');
    writeFileSync(path.join(folder, 'cache', 'x.share.1.part'), 'half a file of a stopped build');
    await drawShareImages([HOME], options());
    expect(
      cached()
        .map((file) => path.basename(file))
        .includes('README'),
    ).toBe(true);
    expect(cached()).toHaveLength(2);
  });

  test.each([
    ['cut short', (file: Buffer) => file.subarray(0, file.length - 100)],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed in one bit',
      (file: Buffer) => file.map((byte, at) => (at === 5000 ? byte ^ 1 : byte)),
    ],
    ['another file', () => Buffer.alloc(20_000, 7)],
  ])('sees an entry that is %s, and draws it anew', async (_, damage) => {
    await drawShareImages([HOME], options());
    const whole = imageOf(HOME);
    const [entry = ''] = cached();
    writeFileSync(entry, damage(readFileSync(entry)));
    expect(await drawShareImages([HOME], options())).toMatchObject({ drawn: 1, reused: 0 });
    expect(imageOf(HOME)).toBe(whole);
    expect(await drawShareImages([HOME], options())).toMatchObject({ drawn: 0, reused: 1 });
  });
});

describe('a card that cannot be drawn', () => {
  test('is named with its image and the reason, and the others are drawn', async () => {
    const bad = (path: string, host: string): ShareJob => ({
      ...POST,
      // A host has no such letters: these stand for what nobody has thought of.
      card: postCard({ siteName: '\uE000', host }),
      path,
    });
    const jobs = [bad('share/b.png', 'b.\uE001'), POST, bad('share/a.png', 'a.\uE000')];
    const failure = drawShareImages(jobs, options());
    await expect(failure).rejects.toMatchObject({
      name: 'ShareImageError',
      problems: [
        expect.stringMatching(/^share\/a\.png: .*“\uE000”/),
        expect.stringMatching(/^share\/b\.png: .*“\uE001”/),
      ],
    });
    expect(await drawShareImages([POST], options())).toMatchObject({ reused: 1 });
  });
});

describe('a build that is stopped', () => {
  test('before it began draws nothing', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(drawShareImages([POST], options({ signal }))).rejects.toThrow('stopped');
  });

  test('half-way leaves no broken entry behind', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('stopped'));
    const jobs = [POST, CASE, HOME];
    const run = drawShareImages(jobs, options({ signal: stop.signal, onProgress }));
    await expect(run).rejects.toThrow('stopped');
    const { drawn, reused } = await drawShareImages(jobs, options());
    expect(drawn + reused).toBe(3);
    expect(reused).toBeGreaterThanOrEqual(1);
    expect(drawn).toBeGreaterThanOrEqual(1);
  });
});
