import { type ChildProcess, execFile, spawn } from 'node:child_process';
import process from 'node:process';

export interface BuildRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What ended it, where something did. */
  readonly signal: NodeJS.Signals | undefined;
}

/** Runs `npm run build` with these options, as a person would, in a process of its own. */
export function runBuild(...options: readonly string[]): Promise<BuildRun> {
  return runBuildIn(process.cwd(), options);
}

/** The same in another checkout. */
export function runBuildIn(
  cwd: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<BuildRun> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/build.ts', ...options],
      { cwd, env: { ...plainEnvironment(), ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ exitCode, stdout, stderr, signal: error?.signal ?? undefined });
      },
    );
  });
}

/**
 * Runs `npm run dev` in a checkout; resolves to the address that it prints, with what it has said so
 * far. End it by killing the child.
 */
export async function runDevIn(
  cwd: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly child: ChildProcess; readonly address: string; said(): string }> {
  const child = spawn(process.execPath, ['scripts/dev.ts', ...options], {
    cwd,
    env: { ...plainEnvironment(), ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (bytes: Buffer) => {
      said += bytes.toString();
      const address = /http:\/\/localhost:\d+\S*/.exec(said)?.[0];
      if (address !== undefined) resolve({ child, address, said: () => said });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => reject(new Error(said)));
  });
}

/** The environment without what the test runner put there: a build under test is a real one. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const isRunners = (name: string) =>
    /^(?:VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|DEV$|PROD$)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isRunners(name)));
}
