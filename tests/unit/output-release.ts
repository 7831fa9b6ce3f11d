import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readCommandLine } from '../../src/cli/options.ts';
import { buildSite } from '../../src/output/build.ts';
import { failureOf } from '../../src/output/failure.ts';
import { progressOn } from '../../src/output/progress.ts';
import type { Step } from '../../src/output/step.ts';
import { type Mishap, failingDisk } from '../failing-disk.ts';
import type { Tree } from './output-folders.ts';

/** Builds and publishes these files from the project in a folder. */
export async function buildRelease(folder: string, files: Tree): Promise<void> {
  const run: Step['run'] = async ({ options }) => {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(options.out, name)), { recursive: true });
      writeFileSync(path.join(options.out, name), bytes);
    }
    return {};
  };
  const { options } = readCommandLine([], {}, { cwd: folder, today: '2026-11-23' });
  const plan = { beside: [{ name: 'pages', run }], after: [] };
  await buildSite(options, plan, progressOn({ write: () => true }));
}

/** The same in a process of its own, whose disk fails; resolves to how it ended and what it said. */
export function buildApart(folder: string, files: Tree, mishap: Mishap) {
  const env = { ...process.env, ...failingDisk(mishap) };
  const args = [import.meta.filename, folder, JSON.stringify(files)];
  return new Promise<{ ended: unknown; said: string }>((resolve) => {
    execFile(process.execPath, args, { env }, (error, said) =>
      resolve({ ended: error?.signal ?? error?.code ?? 0, said }),
    );
  });
}

const [, script, folder = '', files = ''] = process.argv;
if (script === import.meta.filename) {
  try {
    await buildRelease(folder, JSON.parse(files));
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    process.stdout.write(text);
    process.exitCode = exitCode;
  }
}
