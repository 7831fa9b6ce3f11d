import process from 'node:process';
import { runHeaders } from '../src/output/headers-command.ts';

process.exitCode = await runHeaders(process.argv.slice(2));
