import process from 'node:process';
import { runDoctor } from '../src/publishing/doctor/command.ts';

process.exitCode = await runDoctor(process.argv.slice(2));
