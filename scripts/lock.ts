import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { completeLock, type Registered } from '../src/reference/lockfile.ts';

const file = new URL('../package-lock.json', import.meta.url);
const answer = z.object({ 'dist.integrity': z.string(), license: z.string() });

function registered(name: string, version: string): Registered | undefined {
  const fields = ['dist.integrity', 'license', '--json'];
  const { stdout } = spawnSync('npm', ['view', `${name}@${version}`, ...fields], {
    encoding: 'utf8',
  });
  const { data } = answer.safeParse(JSON.parse(stdout || '{}'));
  return data && { integrity: data['dist.integrity'], license: data.license };
}

writeFileSync(file, completeLock(readFileSync(file, 'utf8'), registered));
