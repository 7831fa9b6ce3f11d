import process from 'node:process';
import { runDev } from '../src/output/dev.ts';

await runDev(process.argv.slice(2));
