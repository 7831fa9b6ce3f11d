import { start } from '../src/cli/start.ts';

await start('facts', async () => (await import('../src/check/facts-command.ts')).runFacts);
