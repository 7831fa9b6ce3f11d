import { runNew } from '../src/scaffold/command.ts';

process.exitCode = await runNew(process.argv.slice(2));
