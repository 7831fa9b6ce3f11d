import process from 'node:process';
import { runBench } from '../tests/bench/command.ts';

process.exitCode = await runBench(process.argv.slice(2));
