import { start } from '../src/cli/start.ts';

await start('check', async () => (await import('../src/check/command.ts')).runCheck);
