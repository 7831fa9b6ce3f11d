import { execFile } from 'node:child_process';
import process from 'node:process';

export interface BuildRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
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
        resolve({ exitCode, stdout, stderr });
      },
    );
  });
}

/** The environment without what the test runner put there: a build under test is a real one. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const isRunners = (name: string) =>
    /^(?:VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|DEV$|PROD$)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isRunners(name)));
}
