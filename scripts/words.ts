import { start } from '../src/cli/start.ts';

await start('words', async () => (await import('../src/reference/words-command.ts')).runWords);
