import { start } from '../src/cli/start.ts';

await start('due', async () => (await import('../src/publishing/due-command.ts')).runDue);
