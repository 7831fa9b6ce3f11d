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
  // A path that needs quotes everywhere, and a release in a folder whose name begins like it.
  const checkout = copyCheckout(path.join(folder, `our "site" [it's 🌹]`));
  const out = `${checkout}.example/dist`;
  const cache = { BROADSIDE_CACHE: path.resolve(ROOT, '.cache') };
  const { exitCode, stderr } = await runBuildIn(checkout, ['--out', out, '--now', TODAY], cache);
  expect([exitCode, stderr]).toEqual([0, '']);
  const built = readFileSync(path.join(out, 'manifest.json'), 'utf8');
  expect(JSON.parse(built)).toEqual(
    JSON.parse(readFileSync(path.join(inject('sampleSite'), 'manifest.json'), 'utf8')),
  );
});
