import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addFiles, readFolder } from '../unit/content-folder.ts';
import { TODAY } from './build.ts';
import { constructTexts } from './constructs.ts';
import { runBuild } from './run-build.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadside-constructs-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SITE = {
  'site.yaml':
    'title: T\ndescription: D.\nurl: https://broadside.example\nshareImages: { formats: [] }\n',
  'topics.yaml': '{}\n',
  'authors/desk.yaml': 'name: The desk\n',
};

test('what the check calls clean is published, whatever it is made of', async () => {
  const content = path.join(folder, 'content');
  const texts = constructTexts();
  await addFiles(content, { ...SITE, ...texts });
  copyFileSync(
    'tests/fixtures/site/posts/every-component/chart.png',
    path.join(content, 'posts/chart.png'),
  );
  const { problems } = await readFolder(content, { now: TODAY });
  const faulty = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ file }) => path.basename(file)),
  );
  const told = Object.keys(texts).filter((name) => faulty.has(path.basename(name)));
  for (const name of told) rmSync(path.join(content, name));
  expect(Object.keys(texts).length - told.length).toBeGreaterThan(80);
  const run = await runBuild(
    '--content',
    content,
    '--out',
    path.join(folder, 'dist'),
    '--now',
    TODAY,
  );
  expect([run.exitCode, run.stderr]).toEqual([0, expect.anything()]);
});
