import process from 'node:process';
import { keepCompiledCode } from '../src/cli/compile-cache.ts';

// Libraries read it as they are loaded: the same site is built whatever the shell says.
process.env['NODE_ENV'] = 'production';
keepCompiledCode();
const { runBuild } = await import('../src/output/command.ts');
process.exit(await runBuild(process.argv.slice(2)));
