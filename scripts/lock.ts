import { start } from '../src/cli/start.ts';

await start('lock', async () => (await import('../src/reference/lock-command.ts')).runLock);
