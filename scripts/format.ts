import { start } from '../src/cli/start.ts';

await start('format', async () => (await import('../src/reference/tools.ts')).run('format'));
