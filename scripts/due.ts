import process from 'node:process';
import { runDue } from '../src/publishing/due-command.ts';

process.exitCode = await runDue(process.argv.slice(2));
