import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock } from '../src/reference/lockfile.ts';

const file = new URL('../package-lock.json', import.meta.url);

function integrityOf(name: string, version: string): string | undefined {
  const { stdout } = spawnSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], {
    encoding: 'utf8',
  });
  return stdout.trim() || undefined;
}

writeFileSync(file, completeLock(readFileSync(file, 'utf8'), integrityOf));
