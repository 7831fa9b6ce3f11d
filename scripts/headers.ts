import { start } from '../src/cli/start.ts';

await start('headers', async () => (await import('../src/output/headers-command.ts')).runHeaders);
