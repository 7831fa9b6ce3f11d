import { start } from '../src/cli/start.ts';

await start('watch', async () => (await import('../src/publishing/editor/watch.ts')).runWatch);
