import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { FIXTURE_BASE, TODAY } from './build.ts';
import { copyCheckout } from './checkout.ts';
import { runBuildIn } from './run-build.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadside-elsewhere-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHUFFLED = pathToFileURL('tests/fixtures/preloads/shuffled-folders.mjs').href;

/** A machine as unlike this one as can be: west of every clock, another alphabet, nothing cached. */
const ELSEWHERE = {
  TZ: 'Pacific/Pago_Pago',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'ar_EG.UTF-8',
  NODE_ENV: 'development',
  NODE_OPTIONS: `--import=${SHUFFLED}`,
};

test('a site is the same, byte for byte, on another machine, in another folder, from a cold start', async () => {
  const checkout = copyCheckout(path.join(folder, 'another checkout'));
  const content = path.join(folder, 'another content');
  cpSync(inject('fixtureContent'), content, { recursive: true });
  const out = path.join(folder, 'another site');
  const options = ['--content', content, '--out', out, '--base', FIXTURE_BASE, '--now', TODAY];
  const cache = path.join(folder, 'another cache');
  const run = await runBuildIn(checkout, options, { ...ELSEWHERE, BROADSIDE_CACHE: cache });
  expect(run.stderr).toBe('');
  expect(filesOf(out)).toEqual(filesOf(inject('fixtureSite')));
});

/** The SHA-256 of each file of a site. */
function filesOf(site: string): unknown {
  return JSON.parse(readFileSync(path.join(site, 'manifest.json'), 'utf8'));
}
