import { existsSync } from 'node:fs';
import process from 'node:process';

/** What a command said to one command line. */
export interface Said {
  readonly out: string;
  readonly errors: string;
  readonly code: unknown;
}

// Runs the scripts that its arguments name, all in one process, and prints what each said to
// `--help` and to an option that none of them has.
const names = process.argv.slice(2);
const { log } = console;
const said: Record<string, readonly Said[]> = {};
for (const name of names) {
  const words = name === 'headers' ? ['nginx'] : [];
  said[name] = [await answerOf(name, ['--help']), await answerOf(name, [...words, '--qqqqqqqqqq'])];
}
log(JSON.stringify(said));
process.exitCode = 0;

async function answerOf(name: string, args: readonly string[]): Promise<Said> {
  const [out, errors]: [string[], string[]] = [[], []];
  console.log = (text: string) => out.push(text);
  console.error = (text: string) => errors.push(text);
  let code: unknown = 0;
  process.exitCode = 0;
  process.exit = (given) => {
    code = given;
    throw new Error('exit');
  };
  process.argv = ['node', name, ...args];
  const file = new URL(`../../scripts/${name}.ts`, import.meta.url);
  const { href } = existsSync(file) ? file : new URL(`../../scripts/${name}.mjs`, import.meta.url);
  await import(`${href}?${args.join()}`).catch((error: Error) => {
    if (error.message !== 'exit') throw error;
  });
  return {
    out: out.join('\n'),
    errors: [...out, ...errors].join('\n'),
    code: code || process.exitCode,
  };
}
