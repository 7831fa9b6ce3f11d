import { readFileSync } from 'node:fs';
import process from 'node:process';
import { licenceList } from '../src/reference/licences.ts';
import { command, readArguments } from '../src/cli/usage.ts';

const run = command(async (args) => {
  readArguments(args, [], []);
  console.log(licenceList(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));
  return 0;
});

process.exitCode = await run(process.argv.slice(2));
