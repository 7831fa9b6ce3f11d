import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance, failingDisk, SEED } from '../failing-disk.ts';
import { addFiles, page, post } from '../unit/content-folder.ts';
import { readTree, type Tree } from '../unit/output-folders.ts';
import { TODAY } from './build.ts';
import { runBuildIn } from './run-build.ts';

const IMAGE = path.resolve(import.meta.dirname, '../fixtures/site/posts/every-component/chart.png');
const NO_NETWORK = pathToFileURL('tests/fixtures/preloads/no-network.mjs').href;

const folder = mkdtempSync(path.join(tmpdir(), 'broadside-mishaps-'));
const content = path.join(folder, 'content');
const dist = path.join(folder, 'dist');
const caches = path.join(folder, 'caches');
const count = path.join(folder, 'count');

let good: Tree;

beforeAll(async () => {
  await addFiles(content, {
    'site.yaml': 'title: A site\ndescription: A small one.\nurl: https://press.example\n',
    'authors/desk.yaml': 'name: The desk\n',
    'posts/march/index.mdx': post({}, '![A chart](./chart.png)\n'),
    'pages/about.mdx': page({}, '{3 + 4} people.\n'),
  });
  cpSync(IMAGE, path.join(content, 'posts/march/chart.png'));
  await build(failingDisk(`count@${count}`));
  good = readTree(dist);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`a build that is killed leaves the last release as it was (FUZZ_SEED=${SEED})`, async () => {
  // With what the first has put into the caches, there is less to write.
  const writes = 0.4 * Number(readFileSync(count, 'utf8'));
  for (let kill = 0; kill < 3; kill += 1) {
    const { signal } = await run(failingDisk(`kill@${Math.ceil(writes * chance.next())}`));
    expect(signal).toBe('SIGKILL');
    expect(readTree(dist)).toEqual(good);
  }
});

test('the next is right, with every file of the caches damaged and no network', async () => {
  const files = readdirSync(caches, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(20);
  files.forEach((file, at) => void (at % 2 === 0 ? truncate(file) : tamper(file)));
  await build({ NODE_OPTIONS: `--import=${NO_NETWORK}` });
  expect(readTree(dist)).toEqual(good);
});

async function build(env: NodeJS.ProcessEnv): Promise<void> {
  const { exitCode, stderr } = await run(env);
  if (exitCode !== 0) throw new Error(stderr);
}

function run(env: NodeJS.ProcessEnv) {
  const options = ['--content', content, '--out', dist, '--now', TODAY];
  return runBuildIn(process.cwd(), options, { ...env, BROADSIDE_CACHE: caches });
}

function truncate(file: string): void {
  writeFileSync(file, readFileSync(file).subarray(0, -20));
}

/** Another byte where nobody looks at first; a first one where a build was killed before it wrote any. */
function tamper(file: string): void {
  const written = readFileSync(file);
  const bytes = written.length > 0 ? written : Buffer.alloc(1);
  const at = Math.floor(bytes.length / 2);
  writeFileSync(file, bytes.with(at, (bytes[at] ?? 0) ^ 1));
}
