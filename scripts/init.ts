import process from 'node:process';
import { runInit } from '../src/publishing/init/command.ts';

process.exitCode = await runInit(process.argv.slice(2));
