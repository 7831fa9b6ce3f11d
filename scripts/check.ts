import { runCheck } from '../src/check/command.ts';

process.exitCode = await runCheck(process.argv.slice(2));
