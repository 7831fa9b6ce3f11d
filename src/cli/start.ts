import process from 'node:process';
import type { CommandName } from './commands.ts';
import { keepCompiledCode } from './compile-cache.ts';
import { asksForHelp, helpOf } from './help.ts';
import { refuseProjectFolder } from './place.ts';
import { systemErrorText } from './system-error.ts';
import { UsageError } from './usage.ts';

type Run = (args: readonly string[]) => Promise<number | undefined>;

/**
 * Runs a command of package.json with the arguments of this process and sets its exit code. Asked
 * for help it prints that instead, before the command's own code is loaded. What the system refuses
 * is told in a sentence, with exit code 1.
 */
export async function start(name: CommandName, load: () => Promise<Run>): Promise<void> {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    console.log(helpOf(name));
    return;
  }
  try {
    refuseProjectFolder();
    keepCompiledCode();
    const run = await load();
    process.exitCode = await run(args);
  } catch (error) {
    const usage = error instanceof UsageError ? error.message : undefined;
    const text = usage ?? systemErrorText(error);
    if (text === undefined) throw error;
    console.error(text);
    process.exitCode = usage === undefined ? 1 : 2;
  }
}
