import { start } from '../src/cli/start.ts';

await start('types', async () => (await import('../src/reference/tools.ts')).run('types'));
