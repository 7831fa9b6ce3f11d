import process from 'node:process';
import { runComments } from '../src/comments/archive/command.ts';

process.exitCode = await runComments(process.argv.slice(2));
