import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { command, readArguments } from '../cli/usage.ts';
import { completeLock, type Registered } from './lockfile.ts';

const FILE = new URL('../../package-lock.json', import.meta.url);
const answer = z.object({ 'dist.integrity': z.string(), license: z.string() });

/** `npm run lock`: completes the lockfile for every platform. */
export const runLock = command(async (args: readonly string[]) => {
  readArguments(args, [], []);
  writeFileSync(FILE, completeLock(readFileSync(FILE, 'utf8'), registered));
  return 0;
});

function registered(name: string, version: string): Registered | undefined {
  const fields = ['dist.integrity', 'license', '--json'];
  const { stdout } = spawnSync('npm', ['view', `${name}@${version}`, ...fields], {
    encoding: 'utf8',
  });
  const { data } = answer.safeParse(JSON.parse(stdout || '{}'));
  return data && { integrity: data['dist.integrity'], license: data.license };
}
