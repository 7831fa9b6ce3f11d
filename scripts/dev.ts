import process from 'node:process';
import { keepCompiledCode } from '../src/cli/compile-cache.ts';

process.env['NODE_ENV'] = 'development';
keepCompiledCode();
const { runDev } = await import('../src/output/dev.ts');
await runDev(process.argv.slice(2));
