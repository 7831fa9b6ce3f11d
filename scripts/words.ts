import process from 'node:process';
import { runWords } from '../src/reference/words-command.ts';

process.exitCode = await runWords(process.argv.slice(2));
