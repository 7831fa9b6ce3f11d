import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { completeLock, missingFrom, unverified } from '../../src/reference/lockfile.ts';

const integrityOf = (name: string, version: string) => `sha512-${name}-${version}`;

const lock = {
  name: 'a-site',
  packages: {
    '': { name: 'a-site' },
    'node_modules/search': {
      version: '1.6.0',
      integrity: 'sha512-kept',
      optionalDependencies: { '@search/linux-x64': '1.6.0', '@search/windows-arm64': '1.6.0' },
    },
    'node_modules/@search/linux-x64': { version: '1.6.0', integrity: 'sha512-kept' },
  },
};

test('a platform that npm left out is added with its version, checksum, system and processor', () => {
  const { packages } = JSON.parse(completeLock(JSON.stringify(lock), integrityOf));
  expect(packages['node_modules/@search/windows-arm64']).toEqual({
    version: '1.6.0',
    integrity: 'sha512-@search/windows-arm64-1.6.0',
    cpu: ['arm64'],
    optional: true,
    os: ['win32'],
  });
  expect(packages['node_modules/@search/linux-x64'].integrity).toBe('sha512-kept');
});

test('a complete lockfile stays as it is', () => {
  const complete = completeLock(JSON.stringify(lock), integrityOf);
  expect(completeLock(complete, integrityOf)).toBe(complete);
});

test('the lockfile of this project holds every optional package with its checksum', async () => {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');
  expect(missingFrom(JSON.parse(text).packages), 'Run `npm run lock`.').toEqual([]);
  expect(unverified(JSON.parse(text).packages), 'Run `npm run lock`.').toEqual([]);
  expect(text, 'Names packages, not a registry.').not.toContain('"resolved"');
});
