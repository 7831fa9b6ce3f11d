import { start } from '../src/cli/start.ts';

await start('lint', async () => (await import('../src/reference/tools.ts')).run('lint'));
