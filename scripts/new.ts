import { start } from '../src/cli/start.ts';

await start('new', async () => (await import('../src/scaffold/command.ts')).runNew);
