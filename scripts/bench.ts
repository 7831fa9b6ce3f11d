import { start } from '../src/cli/start.ts';

await start('bench', async () => (await import('../tests/bench/command.ts')).runBench);
