import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { TODAY } from './build.ts';
import { copyCheckout } from './checkout.ts';
import { runBuildIn } from './run-build.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'broadside-checkout-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('all but content/ and public/ may be replaced, and the site stays the same', async () => {
  const checkout = copyCheckout(path.join(folder, 'site'));
  const cache = { BROADSIDE_CACHE: path.resolve(ROOT, '.cache') };
  const { exitCode, stderr } = await runBuildIn(checkout, ['--now', TODAY], cache);
  expect([exitCode, stderr]).toEqual([0, '']);
  const built = readFileSync(path.join(checkout, 'dist/manifest.json'), 'utf8');
  expect(JSON.parse(built)).toEqual(
    JSON.parse(readFileSync(path.join(inject('sampleSite'), 'manifest.json'), 'utf8')),
  );
});
