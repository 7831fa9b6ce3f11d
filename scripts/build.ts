import process from 'node:process';
import { runBuild } from '../src/output/command.ts';

process.exit(await runBuild(process.argv.slice(2)));
