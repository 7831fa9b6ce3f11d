import { start } from '../src/cli/start.ts';

await start(
  'licences',
  async () => (await import('../src/reference/licences-command.ts')).runLicences,
);
