import { start } from '../src/cli/start.ts';

await start(
  'share-images',
  async () => (await import('../src/output/share-images-command.ts')).runShareImages,
);
