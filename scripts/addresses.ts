import process from 'node:process';
import { runAddresses } from '../src/check/ledger-command.ts';

process.exitCode = await runAddresses(process.argv.slice(2));
