import { start } from '../src/cli/start.ts';

await start('strip', async () => (await import('../src/check/images/strip.ts')).runStrip);
