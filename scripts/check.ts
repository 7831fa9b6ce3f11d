import process from 'node:process';
import { keepCompiledCode } from '../src/cli/compile-cache.ts';

keepCompiledCode();
const { runCheck } = await import('../src/check/command.ts');
process.exitCode = await runCheck(process.argv.slice(2));
