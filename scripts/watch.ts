import process from 'node:process';
import { runWatch } from '../src/publishing/editor/watch.ts';

process.exitCode = await runWatch(process.argv.slice(2));
