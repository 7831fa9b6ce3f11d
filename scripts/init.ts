import { start } from '../src/cli/start.ts';

await start('init', async () => (await import('../src/publishing/init/command.ts')).runInit);
