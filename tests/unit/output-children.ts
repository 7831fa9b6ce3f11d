import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Child {
  readonly process: ChildProcess;
  /** Its next line on standard output; undefined once there are no more. */
  readonly line: () => Promise<string | undefined>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Another Node process that runs this code, where `$` stands for the address of src/output. */
export function startChild(code: string): Child {
  const source = new URL('../../src/output', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', code.replaceAll('$', source)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    line: async () => (await lines.next()).value,
    ended: once(child, 'exit').then(([exitCode, signal]) => exitCode ?? signal),
  };
}
