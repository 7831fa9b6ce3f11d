import { start } from '../src/cli/start.ts';

await start('preview', async () => (await import('../src/output/preview.ts')).runPreview);
