import { start } from '../src/cli/start.ts';

await start(
  'comments',
  async () => (await import('../src/comments/archive/command.ts')).runComments,
);
