import process from 'node:process';
import { keepCompiledCode } from '../src/cli/compile-cache.ts';

keepCompiledCode();
const { runDev } = await import('../src/output/dev.ts');
await runDev(process.argv.slice(2));
