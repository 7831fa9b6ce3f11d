import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { TODAY } from './build.ts';
import { runBuildIn } from './run-build.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'broadside-checkout-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a build makes, or a checkout does not have. */
const MADE = ['node_modules', 'dist', '.git', '.astro', '.cache', 'tests'];

test('all but content/ and public/ may be replaced, and the site stays the same', async () => {
  const checkout = path.join(folder, 'site');
  for (const name of readdirSync(ROOT).filter((name) => !MADE.includes(name))) {
    cpSync(path.join(ROOT, name), path.join(checkout, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(checkout, 'node_modules'));
  const cache = { BROADSIDE_CACHE: path.resolve(ROOT, '.cache') };
  const { exitCode, stderr } = await runBuildIn(checkout, ['--now', TODAY], cache);
  expect([exitCode, stderr]).toEqual([0, '']);
  const built = readFileSync(path.join(checkout, 'dist/manifest.json'), 'utf8');
  expect(JSON.parse(built)).toEqual(
    JSON.parse(readFileSync(path.join(inject('sampleSite'), 'manifest.json'), 'utf8')),
  );
});
