import { start } from '../src/cli/start.ts';

await start(
  'reference',
  async () => (await import('../src/reference/reference-command.ts')).runReference,
);
