import process from 'node:process';
import type { CommandName } from './commands.ts';
import { keepCompiledCode } from './compile-cache.ts';
import { asksForHelp, helpOf } from './help.ts';

type Run = (args: readonly string[]) => Promise<number | undefined>;

/**
 * Runs a command of package.json with the arguments of this process and sets its exit code. Asked
 * for help it prints that instead, before the command's own code is loaded.
 */
export async function start(name: CommandName, load: () => Promise<Run>): Promise<void> {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    console.log(helpOf(name));
    return;
  }
  keepCompiledCode();
  const run = await load();
  process.exitCode = await run(args);
}
