import process from 'node:process';
import { runDev } from '../src/integrations/dev-command.ts';

await runDev(process.argv.slice(2));
