import process from 'node:process';
import { keepCompiledCode } from '../src/cli/compile-cache.ts';

keepCompiledCode();
const { runBuild } = await import('../src/output/command.ts');
process.exit(await runBuild(process.argv.slice(2)));
