import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runBench } from '../bench/command.ts';
import { BENCH_DAY, type Corpus, writeCorpus } from '../bench/corpus.ts';
import { asJson } from '../bench/json.ts';
import type { Measurement } from '../bench/measure.ts';
import { medianOf } from '../bench/median.ts';
import { outputOf } from '../bench/output-of.ts';
import { postFile } from '../bench/post-file.ts';
import { watchProcesses } from '../bench/process-tree.ts';
import { formatResult } from '../bench/table.ts';
import { readContent, type Reading } from '../../src/check/read.ts';

const POSTS = 30;

describe('the corpus of a bench', () => {
  let folder: string;
  let corpus: Corpus;
  let reading: Reading;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bench-test-'));
    corpus = await writeCorpus(path.join(folder, 'content'), POSTS);
    const options = { now: BENCH_DAY, drafts: false, site: undefined, base: '/' };
    reading = await readContent({ content: corpus.content, ...options });
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('passes the content check without a warning', () => {
    expect(reading.problems).toEqual([]);
  });

  test('has as many posts as were asked for, in four languages', () => {
    const posts = reading.entries.filter(({ collection }) => collection === 'posts');
    expect(posts).toHaveLength(POSTS);
    expect(new Set(posts.map(({ lang }) => lang))).toEqual(new Set(['en', 'es', 'de', 'ar']));
  });

  test('calls components in a third of its posts and shows pictures in a fifth', () => {
    const posts = reading.entries.filter(({ collection }) => collection === 'posts');
    const calling = posts.filter(({ body }) => body.components.length > 0);
    const showing = posts.filter(
      ({ frontmatter, body }) => frontmatter.image !== undefined || body.images.length > 0,
    );
    expect([calling.length, showing.length]).toEqual([POSTS / 3, POSTS / 5]);
    expect(corpus.photographs).toBe(POSTS / 5);
  });

  test('repeats no picture', () => {
    const pictures = readdirSync(corpus.content, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jpg'))
      .map((name) => readFileSync(path.join(corpus.content, name), 'base64'));
    expect(new Set(pictures).size).toBe(corpus.photographs);
  });

  test('names the files that the bench changes', () => {
    const { post, caseStudy, site } = corpus;
    expect([post, caseStudy, site].filter((file) => !existsSync(file))).toEqual([]);
    expect(readFileSync(caseStudy, 'utf8')).toMatch(/^title: /m);
    expect(readFileSync(site, 'utf8')).toMatch(/^title: /m);
  });
});

test('a post of a bench has the same words each time, and a long tail of rare ones', () => {
  const names = { authors: ['a'], topics: ['t'], caseStudies: ['c'] };
  expect(postFile(7, names)).toEqual(postFile(7, names));
  const texts = Array.from({ length: 60 }, (_, at) => postFile(at * 10, names).text);
  const counts = new Map<string, number>();
  for (const word of texts.join(' ').match(/[a-z]{4,}/g) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const once = [...counts.values()].filter((count) => count === 1).length;
  expect(Math.max(...counts.values())).toBeGreaterThan(200);
  expect(once).toBeGreaterThan(1000);
});

function measured(seconds: number, check: number): Measurement {
  return {
    parts: new Map([
      ['content check', check],
      ['pages', seconds - check],
    ]),
    seconds,
    processor: 2 * seconds,
    memory: 2 ** 30,
    pages: 12,
    files: 20,
    bytes: 2 ** 20,
  };
}

test('the phases of a build are told by what it wrote itself', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-output-'));
  const write = async (name: string, second: number) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, name);
    await utimes(file, second, second);
  };
  await write('kept.html', 100);
  const pages = { name: 'pages', from: 200_000, to: 210_000 };
  const nothingMade = outputOf(folder).phases(pages);
  await write('index.html', 203);
  await write('about/index.html', 207);
  await write('_astro/photograph.avif', 209);
  const made = outputOf(folder).phases(pages);
  await rm(folder, { recursive: true });
  expect(nothingMade.map(([, seconds]) => seconds)).toEqual([10, 0, 0, 0]);
  expect(made.map(([, seconds]) => seconds)).toEqual([3, 4, 2, 1]);
});

test('a bench counts what a thread of the build has started, and left behind', async () => {
  const worked = `
    while (process.cpuUsage().user < 300_000);
    console.log('worked');
    process.stdin.resume();`;
  const thread = `
    const { spawn } = require('node:child_process');
    spawn(process.execPath, ['--eval', ${JSON.stringify(worked)}], { stdio: [0, 1, 2] });
    process.exit();`;
  const build = spawn(process.execPath, [
    '--eval',
    `new (require('node:worker_threads').Worker)(${JSON.stringify(thread)}, { eval: true });
    setInterval(() => {}, 1000);`,
  ]);
  const usage = watchProcesses(build.pid ?? 0);
  await once(build.stdout, 'data');
  const { memory, processor } = usage();
  const ended = once(build, 'exit');
  build.stdin.end();
  build.kill();
  await ended;
  expect(processor).toBeGreaterThanOrEqual(0.3);
  expect(memory).toBeGreaterThan(2 ** 24);
});

describe('the result of a bench', () => {
  const machine = {
    processor: 'Abacus',
    cores: 2,
    memory: 2 ** 31,
    system: 'Linux',
    node: 'v24',
    load: 0,
  };
  const corpus = { posts: 10, caseStudies: 3, photographs: 2, bytes: 2 ** 20 };
  const nowhere = { content: '', post: '', caseStudy: '', site: '' };
  const result = {
    machine,
    corpus: { ...corpus, ...nowhere },
    runs: 1,
    builds: new Map([['cold' as const, measured(4, 1)]]),
  };

  test('takes each number from the middle of its own runs', () => {
    const { seconds, parts } = medianOf([measured(9, 1), measured(4, 3), measured(5, 2)]);
    expect(seconds).toBe(5);
    expect([...parts]).toEqual([
      ['content check', 2],
      ['pages', 3],
    ]);
  });

  test('names the machine, and gives each part its time and share', () => {
    const text = formatResult(result);
    expect(text).toContain('2 cores of Abacus');
    expect(text).toMatch(/content check +1\.00 s +25%/);
    expect(text).toMatch(/a post +400\.0 ms/);
  });

  test('is plain numbers for machines', () => {
    const { builds } = JSON.parse(asJson(result));
    expect(builds.cold.parts[0]).toEqual({ name: 'content check', seconds: 1 });
  });
});

test.each([['none'], ['0'], ['10', '--runs', 'x'], ['10', '20'], ['--quick']])(
  'a bench of %s is wrong usage',
  async (...args) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await runBench(args)).toBe(2);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  },
);
